import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface FieldProps {
  name: string;
  label: string;
  /** On a desk; on a phone it is as wide as the screen. */
  width?: string;
}

/** A filter under its name. */
export const FilterField = ({ name, label, width = '18rem', children }: FieldProps & { children: ReactNode }) => (
  <Box width={{ initial: '100%', small: width }}>
    <Field.Root name={name} width="100%">
      <Field.Label>{label}</Field.Label>
      {children}
    </Field.Root>
  </Box>
);

interface ChoiceProps extends FieldProps {
  value: string | undefined;
  /** What stands there when nothing is chosen. */
  placeholder: string;
  options: { value: string; label: string }[];
  onChange(value: string | undefined): void;
}

/** A filter by one of some values. */
export const FilterChoice = ({ value, placeholder, options, onChange, ...field }: ChoiceProps) => (
  <FilterField {...field}>
    <SingleSelect
      size="S"
      value={value ?? ''}
      placeholder={placeholder}
      onChange={(chosen) => onChange(String(chosen))}
      onClear={() => onChange(undefined)}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </FilterField>
);
