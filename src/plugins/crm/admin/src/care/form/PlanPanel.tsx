import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';
import { PERMISSIONS } from '../permissions';
import { PlanFormCard } from './PlanFormCard';

export const PlanPanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  if (model !== 'api::care-plan.care-plan' || !(allowedActions as { canRead?: boolean }).canRead) return null;
  return {
    title: formatMessage({ id: t('care.form.title') }),
    content: <PlanFormCard key={documentId ?? 'new'} plan={documentId} />,
  };
};
