import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { PERMISSIONS } from './permissions';
import { useFilters } from './use-filters';

/** The entries that the filters leave, as CSV. Taking them out is itself on record. */
export const ExportButton = () => {
  const { formatMessage } = useIntl();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { filters } = useFilters();
  const { allowedActions } = useRBAC(PERMISSIONS.export as never);
  const [isRunning, setRunning] = React.useState(false);
  if (!(allowedActions as Record<string, boolean>).canExport) return null;

  const download = async () => {
    setRunning(true);
    try {
      const params = { ...filters, before: undefined };
      const { data } = await get<Blob>('/crm/audit/export', { params, responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = 'audit.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      toggleNotification({ type: 'danger', message: formatMessage({ id: t('audit.export.failed') }) });
    }
    setRunning(false);
  };
  return (
    <Button variant="secondary" startIcon={<Download />} loading={isRunning} onClick={() => void download()}>
      {formatMessage({ id: t('audit.export.label') })}
    </Button>
  );
};
