import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { CUSTOMER } from './permissions';
import { Timeline } from './Timeline';

export const TimelinePanel: PanelComponent = ({ model, documentId }) => {
  const { formatMessage } = useIntl();
  if (model !== CUSTOMER || !documentId) return null;
  return {
    title: formatMessage({ id: t('customers.timeline.title') }),
    content: <Timeline key={documentId} customer={documentId} />,
  };
};
