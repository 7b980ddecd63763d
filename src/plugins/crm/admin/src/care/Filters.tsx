import { Box, Button, Flex } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { SKIP_REASONS, type CarePlanRow } from '../../../shared/contracts/care';
import { MESSAGE_CHANNELS } from '../../../shared/contracts/care';
import { MESSAGE_STATES } from '../../../shared/contracts/care-outbox';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { Choice, States, Typed } from './filter-fields';
import { useFilters } from './use-filters';

interface Props {
  plans: CarePlanRow[];
  /** Name of the one customer it is narrowed to. */
  customer?: string;
}

/** What the messages are narrowed by. On a phone all but the search opens on demand. */
export const Filters = ({ plans, customer }: Props) => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const [isOpen, setOpen] = React.useState(false);
  const { tab, filters, isFiltered, change, open } = useFilters();
  const text = (key: string, values?: Record<string, string>) => formatMessage({ id: t(`care.filter.${key}`) }, values);
  return (
    <Flex gap={{ initial: 2, medium: 4 }} wrap="wrap" alignItems="end">
      <Typed name="q" type="search" wide />
      {isMobile && (
        <Button variant="tertiary" startIcon={<Filter />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('more')}
        </Button>
      )}
      {(!isMobile || isOpen) && <Fields plans={plans} hasStates={tab === 'outbox'} />}
      {filters.customer && (
        <Button variant="tertiary" size="S" onClick={() => change({ customer: undefined })}>
          {customer ? text('customer', { name: customer }) : text('oneCustomer')}
        </Button>
      )}
      {filters.unsubscribed && (
        <Button variant="tertiary" size="S" onClick={() => change({ unsubscribed: undefined })}>
          {text('unsubscribed')}
        </Button>
      )}
      {isFiltered && (
        <Box>
          <Button variant="ghost" size="S" onClick={() => open(tab)}>
            {text('clear')}
          </Button>
        </Box>
      )}
    </Flex>
  );
};

/** What waits for a decision is in few states, and none of it was skipped. */
const Fields = ({ plans, hasStates }: { plans: CarePlanRow[]; hasStates: boolean }) => {
  const textOf = useValueText();
  const worded = (of: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: textOf(`care-message.${of}`, value) }));
  return (
    <>
      {hasStates && (
        <>
          <States options={worded('state', MESSAGE_STATES)} />
          <Choice name="reason" options={worded('skipReason', SKIP_REASONS)} />
        </>
      )}
      <Choice name="channel" options={worded('channel', MESSAGE_CHANNELS)} />
      {plans.length > 1 && (
        <Choice name="plan" options={plans.map(({ documentId, name }) => ({ value: documentId, label: name }))} />
      )}
      <Typed name="from" type="date" />
      <Typed name="to" type="date" />
    </>
  );
};
