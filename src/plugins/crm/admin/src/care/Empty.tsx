import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import type { CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import type { Tab } from './use-filters';

/** Why there is nothing here, and what to do about it. */
export const Empty = ({ tab, plans }: { tab: Tab; plans: CarePlanRow[] }) => {
  const { formatMessage } = useIntl();
  const isOff = !plans.some((plan) => plan.state === 'active');
  const key = isOff && (tab === 'sent' || tab === 'skipped') ? 'off' : tab;
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={formatMessage({ id: t(`care.empty.${key}`) })}
      shadow="tableShadow"
      hasRadius
    />
  );
};
