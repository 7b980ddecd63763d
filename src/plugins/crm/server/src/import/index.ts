import type { Feature } from '../lib/feature';

export { importFile } from './import-file';

export const importing: Feature = { slug: 'import' };
