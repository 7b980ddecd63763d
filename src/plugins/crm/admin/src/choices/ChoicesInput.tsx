import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';

interface Props extends Omit<InputProps, 'type' | 'hint'> {
  hint?: React.ReactNode;
  labelAction?: React.ReactNode;
  attribute?: { options?: { values?: string[] } };
  /** `<type>.<attribute>`, told by the panel's layout hook. */
  valuesOf?: string;
}

/** Several values of the field's own list. */
const ChoicesInput = React.forwardRef<HTMLDivElement, Props>(
  ({ name, label, hint, labelAction, required, disabled, attribute, valuesOf = '' }, ref) => {
    const { formatMessage } = useIntl();
    const textOf = useValueText();
    const field = useField<string[] | null>(name);
    const text = (value: string) => textOf(valuesOf, value);
    return (
      <Field.Root name={name} error={field.error} hint={hint} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <MultiSelect
          ref={ref}
          withTags
          disabled={disabled}
          value={field.value ?? []}
          placeholder={formatMessage({ id: t('panel.choices.placeholder') })}
          clearLabel={formatMessage({ id: t('panel.choices.clear') })}
          customizeContent={(values = []) => values.map(text).join(', ')}
          onChange={(values: string[]) => field.onChange(name, values)}
          onClear={() => field.onChange(name, [])}
        >
          {(attribute?.options?.values ?? []).map((value) => (
            <MultiSelectOption key={value} value={value}>
              {text(value)}
            </MultiSelectOption>
          ))}
        </MultiSelect>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  },
);
ChoicesInput.displayName = 'ChoicesInput';

export default ChoicesInput;
