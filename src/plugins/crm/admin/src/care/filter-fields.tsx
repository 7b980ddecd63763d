import { MultiSelect, MultiSelectOption, TextInput } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { FilterChoice, FilterField } from '../components/FilterField';
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
  return (
    <FilterField name={name} label={formatMessage({ id: t(`care.filter.${name}`) })} width={wide ? '26rem' : undefined}>
      {children}
    </FilterField>
  );
};

export const Choice = ({ name, options }: { name: Name; options: Option[] }) => {
  const { formatMessage } = useIntl();
  const { filters, change } = useFilters();
  return (
    <FilterChoice
      name={name}
      label={formatMessage({ id: t(`care.filter.${name}`) })}
      value={filters[name]}
      placeholder={formatMessage({ id: t('care.filter.all') })}
      options={options}
      onChange={(value) => change({ [name]: value })}
    />
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
