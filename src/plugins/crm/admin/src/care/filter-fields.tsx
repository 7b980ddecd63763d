import {
  Box,
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useColorScheme } from '../lib/use-color-scheme';
import { useFilters, type MessageFilters } from './use-filters';

type Name = keyof MessageFilters;
interface Option {
  value: string;
  label: string;
}

const Labelled = ({ name, wide, children }: { name: Name; wide?: boolean; children: ReactNode }) => {
  const { formatMessage } = useIntl();
  const width = { initial: '100%', small: wide ? '26rem' : '18rem' };
  return (
    <Box width={width}>
      <Field.Root name={name} width="100%">
        <Field.Label>{formatMessage({ id: t(`care.filter.${name}`) })}</Field.Label>
        {children}
      </Field.Root>
    </Box>
  );
};

export const Choice = ({ name, options }: { name: Name; options: Option[] }) => {
  const { formatMessage } = useIntl();
  const { filters, change } = useFilters();
  return (
    <Labelled name={name}>
      <SingleSelect
        size="S"
        value={filters[name] ?? ''}
        placeholder={formatMessage({ id: t('care.filter.all') })}
        onChange={(value) => change({ [name]: String(value) })}
        onClear={() => change({ [name]: undefined })}
      >
        {options.map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Labelled>
  );
};

/** Several states at once: "sent" is "sent" and "delivered" to most. */
export const States = ({ options }: { options: Option[] }) => {
  const { formatMessage } = useIntl();
  const { filters, change } = useFilters();
  const chosen = filters.state?.split(',') ?? [];
  const words = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <Labelled name="state">
      <MultiSelect
        size="S"
        value={chosen}
        placeholder={formatMessage({ id: t('care.filter.all') })}
        customizeContent={() => words.join(', ')}
        onChange={(values: string[]) => change({ state: values.join(',') })}
        onClear={() => change({ state: undefined })}
      >
        {options.map(({ value, label }) => (
          <MultiSelectOption key={value} value={value}>
            {label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Labelled>
  );
};

/** Taken over when the field is left or by Enter, not with every key. */
export const Typed = ({ name, type, wide }: { name: Name; type: 'date' | 'search'; wide?: boolean }) => {
  const { filters, change } = useFilters();
  const scheme = useColorScheme();
  const value = filters[name] ?? '';
  return (
    <Labelled name={name} wide={wide}>
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
    </Labelled>
  );
};
