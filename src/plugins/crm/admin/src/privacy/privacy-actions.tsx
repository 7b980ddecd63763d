import { Download, Trash } from '@strapi/icons';
import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { EraseForm } from './EraseForm';
import { ExportForm } from './ExportForm';
import { CUSTOMER, ERASE, EXPORT } from './permissions';

/** A copy of everything about this person. */
export const ExportAction: DocumentActionComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(model === CUSTOMER ? (EXPORT as never) : []);
  if (model !== CUSTOMER || !documentId || !(allowedActions as { canExport?: boolean }).canExport) return null;
  return {
    label: formatMessage({ id: t('privacy.export.label') }),
    icon: <Download />,
    position: 'header',
    dialog: {
      type: 'modal',
      title: formatMessage({ id: t('privacy.export.label') }),
      content: ({ onClose }) => <ExportForm customer={documentId} onClose={onClose} />,
    },
  };
};

/** The end of this person's data. Last in the menu, after it has shown what goes and what stands in the way. */
export const EraseAction: DocumentActionComponent = ({ model, documentId, document }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(model === CUSTOMER ? (ERASE as never) : []);
  const isOpen = model === CUSTOMER && documentId && !document?.erasedAt;
  if (!isOpen || !(allowedActions as { canErase?: boolean }).canErase) return null;
  return {
    label: formatMessage({ id: t('privacy.erase.label') }),
    icon: <Trash />,
    variant: 'danger',
    position: 'header',
    dialog: {
      type: 'modal',
      title: formatMessage({ id: t('privacy.erase.label') }),
      content: ({ onClose }) => <EraseForm customer={documentId} onClose={onClose} />,
    },
  };
};
