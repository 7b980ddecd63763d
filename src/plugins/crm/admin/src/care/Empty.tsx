import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import type { CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useFilters } from './use-filters';

interface Props {
  tab: 'outbox' | 'decide';
  isFiltered: boolean;
  plans: CarePlanRow[];
}

/** Why there is nothing here, and what to do about it. */
export const Empty = ({ tab, isFiltered, plans }: Props) => {
  const { formatMessage } = useIntl();
  const { open } = useFilters();
  const isOff = !plans.some((plan) => plan.state === 'active');
  const key = isFiltered ? 'nothing' : isOff && tab === 'outbox' ? 'off' : tab;
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={formatMessage({ id: t(`care.empty.${key}`) })}
      action={
        isFiltered && (
          <Button variant="secondary" onClick={() => open(tab)}>
            {formatMessage({ id: t('care.filter.clear') })}
          </Button>
        )
      }
      shadow="tableShadow"
      hasRadius
    />
  );
};
