import { rotateFiles } from '../encryption';
import type { Feature } from '../lib/feature';
import { adminRoute } from '../lib/routes';
import { controller } from './controller';
import { ENCRYPTED_RUNS } from './import-runs';
import { startImportJobs } from './work-on-run';

export { importFile } from './import-file';
export { clearFinishedRuns } from './import-runs';
export { problemsCsv } from './problems-csv';
export { insertDocuments, type NewDocument } from './write/insert-documents';

const RUN = 'plugin::crm.import.run';

/**
 * Files into records: cells/ reads one cell, file/ decodes and splits, mapping/ says which column goes where, plan/
 * makes records of rows by the rules of the forms, write/ puts them into the database by batches.
 */
export const importing: Feature = {
  slug: 'import',
  register: (strapi) => rotateFiles(strapi, ENCRYPTED_RUNS),
  permissions: [{ uid: 'import.run', displayName: 'Import files', subCategory: 'import' }],
  startJobs: startImportJobs,
  controller,
  adminRoutes: [
    adminRoute('GET', '/import/runs', 'import.find', RUN),
    adminRoute('POST', '/import/runs', 'import.upload', RUN),
    adminRoute('GET', '/import/runs/:id', 'import.findOne', RUN),
    adminRoute('POST', '/import/runs/:id/preview', 'import.preview', RUN),
    adminRoute('POST', '/import/runs/:id/start', 'import.start', RUN),
    adminRoute('GET', '/import/runs/:id/problems', 'import.problems', RUN),
  ],
};
