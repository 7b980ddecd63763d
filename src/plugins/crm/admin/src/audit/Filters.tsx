import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { auditActions } from '../../../shared/contracts/audit';
import { t } from '../lib/plugin-id';
import { useColorScheme } from '../lib/use-color-scheme';
import { useGetAuditChoicesQuery } from './api';
import { useFilters, type Filters as AllFilters } from './use-filters';
import { useWords } from './use-words';

type Name = keyof AllFilters;

const Choice = ({ name, options }: { name: Name; options: { value: string; label: string }[] }) => {
  const { formatMessage } = useIntl();
  const { filters, change } = useFilters();
  return (
    <Field.Root name={name}>
      <Field.Label>{formatMessage({ id: t(`audit.filter.${name}`) })}</Field.Label>
      <SingleSelect
        size="S"
        value={filters[name] ?? ''}
        placeholder={formatMessage({ id: t('audit.filter.all') })}
        onChange={(value) => change({ [name]: String(value) })}
        onClear={() => change({ [name]: undefined })}
      >
        {options.map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

/** Typed: taken over when the field is left or by Enter, not with every key. */
const Typed = ({ name, type }: { name: Name; type: 'date' | 'text' }) => {
  const { formatMessage } = useIntl();
  const { filters, change } = useFilters();
  const scheme = useColorScheme();
  const value = filters[name] ?? '';
  return (
    <Field.Root name={name}>
      <Field.Label>{formatMessage({ id: t(`audit.filter.${name}`) })}</Field.Label>
      <TextInput
        key={value}
        type={type}
        size="S"
        style={scheme}
        defaultValue={value}
        onBlur={({ target }: React.FocusEvent<HTMLInputElement>) => {
          if (target.value.trim() !== value) change({ [name]: target.value.trim() });
        }}
        onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </Field.Root>
  );
};

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label);

export const Filters = () => {
  const { formatMessage } = useIntl();
  const words = useWords();
  const { filters, isFiltered, change, clear } = useFilters();
  const { data } = useGetAuditChoicesQuery();
  const people = (data?.people ?? []).map(({ actor, name }) => ({ value: actor, label: words.actorText(actor, name) }));
  const types = (data?.types ?? []).map((uid) => ({ value: uid, label: words.typeText(uid) }));
  const actions = auditActions.map((action) => ({ value: action, label: words.actionText(action) }));
  return (
    <Flex gap={{ initial: 2, medium: 4 }} wrap="wrap" alignItems="end" paddingBottom={4}>
      <Choice name="who" options={people.sort(byLabel)} />
      <Choice name="action" options={actions.sort(byLabel)} />
      <Choice name="type" options={types.sort(byLabel)} />
      <Typed name="from" type="date" />
      <Typed name="to" type="date" />
      <Typed name="ip" type="text" />
      {filters.record && (
        <Button variant="tertiary" onClick={() => change({ record: undefined })}>
          {formatMessage({ id: t('audit.filter.oneRecord') })}
        </Button>
      )}
      {isFiltered && (
        <Button variant="ghost" onClick={clear}>
          {formatMessage({ id: t('audit.filter.clear') })}
        </Button>
      )}
    </Flex>
  );
};
