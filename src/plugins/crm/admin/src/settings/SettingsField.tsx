import { Combobox, ComboboxOption, Field, Grid, NumberInput, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import type { Choice } from './field-choices';

interface Props {
  name: string;
  choices?: Choice[];
  isNumber?: boolean;
  isOptional?: boolean;
  disabled?: boolean;
  placeholder?: string;
}

/** One setting with its label, its help and what is wrong with it. */
export const SettingsField = ({ name, choices, isNumber, isOptional, disabled, placeholder }: Props) => {
  const { formatMessage } = useIntl();
  const field = useField<string | number>(name);
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Field.Root
        name={name}
        required={!isOptional}
        error={field.error && formatMessage({ id: t(`settings.error.${name}`) })}
        hint={formatMessage({ id: t(`settings.hint.${name}`) })}
      >
        <Field.Label>{formatMessage({ id: t(`settings.field.${name}`) })}</Field.Label>
        {choices ? (
          <Combobox
            disabled={disabled}
            value={String(field.value ?? '')}
            onChange={(value) => value && field.onChange(name, String(value))}
          >
            {choices.map(({ value, label }) => (
              <ComboboxOption key={value} value={value}>
                {label}
              </ComboboxOption>
            ))}
          </Combobox>
        ) : isNumber ? (
          <NumberInput
            disabled={disabled}
            value={field.value === '' ? undefined : Number(field.value)}
            onValueChange={(value) => field.onChange(name, value ?? '')}
          />
        ) : (
          <TextInput
            disabled={disabled}
            placeholder={placeholder}
            value={field.value ?? ''}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => field.onChange(name, event.target.value)}
          />
        )}
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Grid.Item>
  );
};
