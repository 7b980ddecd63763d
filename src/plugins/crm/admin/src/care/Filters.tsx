import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SKIP_REASONS, type CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { useFilters } from './use-filters';

const DayFilter = ({ name }: { name: 'from' | 'to' }) => {
  const { formatMessage } = useIntl();
  const { filters, change } = useFilters();
  return (
    <Field.Root name={name}>
      <Field.Label>{formatMessage({ id: t(`care.filter.${name}`) })}</Field.Label>
      <TextInput
        type="date"
        size="S"
        value={filters[name] ?? ''}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => change({ [name]: event.target.value })}
      />
    </Field.Root>
  );
};

export const Filters = ({ plans }: { plans: CarePlanRow[] }) => {
  const { formatMessage } = useIntl();
  const textOf = useValueText();
  const { filters, change } = useFilters();
  return (
    <Flex gap={{ initial: 2, medium: 4 }} wrap="wrap" alignItems="end" paddingBottom={4}>
      {plans.length > 1 && (
        <Field.Root name="plan">
          <Field.Label>{formatMessage({ id: t('care.column.plan') })}</Field.Label>
          <SingleSelect
            size="S"
            value={filters.plan ?? ''}
            placeholder={formatMessage({ id: t('care.filter.all') })}
            onChange={(plan) => change({ plan: String(plan) })}
            onClear={() => change({ plan: undefined })}
          >
            {plans.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      {filters.tab === 'skipped' && (
        <Field.Root name="reason">
          <Field.Label>{formatMessage({ id: t('care.column.reason') })}</Field.Label>
          <SingleSelect
            size="S"
            value={filters.reason ?? ''}
            placeholder={formatMessage({ id: t('care.filter.all') })}
            onChange={(reason) => change({ reason: String(reason) })}
            onClear={() => change({ reason: undefined })}
          >
            {SKIP_REASONS.map((reason) => (
              <SingleSelectOption key={reason} value={reason}>
                {textOf('care-message.skipReason', reason)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      {filters.tab !== 'decide' && (
        <>
          <DayFilter name="from" />
          <DayFilter name="to" />
        </>
      )}
    </Flex>
  );
};
