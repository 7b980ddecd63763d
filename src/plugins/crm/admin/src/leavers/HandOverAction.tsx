import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { ArrowRight } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { PLUGIN_ID, t } from '../lib/plugin-id';
import { EMPLOYEE, PERMISSIONS } from './permissions';

/** From an employee's record or row to the page that hands everything over. */
export const HandOverAction: DocumentActionComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { allowedActions } = useRBAC(model === EMPLOYEE ? (PERMISSIONS as never) : []);
  const canRun = (allowedActions as { canRun?: boolean }).canRun;
  if (model !== EMPLOYEE || !documentId || !canRun) return null;
  return {
    label: formatMessage({ id: t('leavers.action.label') }),
    icon: <ArrowRight />,
    position: ['header', 'table-row'],
    onClick: () => void navigate(`/plugins/${PLUGIN_ID}/leavers?employee=${documentId}`),
  };
};
