import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import { csvText, saveFile } from '../lib/csv-file';
import { useExportRightsMutation } from './api';
import { EXPORT } from './permissions';
import { rightsRows } from './rights-rows';
import { useWords } from './use-words';

/** The rights of one employee, or of everybody, as a file; that it was taken is on record. */
export const ExportButton = ({ employee }: { employee?: string }) => {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const { allowedActions } = useRBAC([EXPORT] as never);
  const [exportRights, { isLoading }] = useExportRightsMutation();
  if (!(allowedActions as { canExport?: boolean }).canExport) return null;

  const save = async () => {
    const answer = await exportRights(employee);
    if ('error' in answer)
      return toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
    const [first] = answer.data;
    const name = employee ? `-${first?.employee.number ?? ''}` : '';
    saveFile(`${words.say('file')}${name}.csv`, csvText(rightsRows(answer.data, words)));
  };
  return (
    <Button variant={employee ? 'secondary' : 'tertiary'} startIcon={<Download />} loading={isLoading} onClick={save}>
      {words.say(employee ? 'export.one' : 'export.all')}
    </Button>
  );
};
