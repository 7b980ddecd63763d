import { Field, SingleSelect, SingleSelectOption, useComposedRefs } from '@strapi/design-system';
import { useField, useFocusInputField, type InputProps } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { createGlobalStyle } from 'styled-components';
import { useValueText } from '../lib/value-text';

interface Props extends Omit<InputProps, 'type' | 'hint'> {
  hint?: React.ReactNode;
  labelAction?: React.ReactNode;
  attribute?: { enum?: string[] };
  valuesOf?: string;
  /** Other fields of the form show or not by this one's value. */
  isDecisive?: boolean;
}

/** The Content Manager leaves the place of a field that a condition hides empty: its cell goes, and a row of such. */
const ClosedGaps = createGlobalStyle`
  *:has(> * > * > [data-crm-decisive]) > *:not(:has(> :not(:empty))),
  *:has(> * > * > [data-crm-decisive]) > * > :empty {
    display: none;
  }
`;

/**
 * Strapi's own enumeration input takes the bare value as the id of its translation, so that one word could not read
 * differently in two fields. This one asks for the field's own word first.
 */
export const EnumerationInput = React.forwardRef<HTMLDivElement, Props>(
  ({ name, label, hint, labelAction, required, disabled, attribute, valuesOf = '', isDecisive }, ref) => {
    const { formatMessage } = useIntl();
    const textOf = useValueText();
    const field = useField<string | null>(name);
    const focusRef = useFocusInputField<HTMLDivElement>(name);
    const refs = useComposedRefs(ref, focusRef);
    return (
      <Field.Root
        name={name}
        error={field.error}
        hint={hint}
        required={required}
        data-crm-decisive={isDecisive || undefined}
      >
        {isDecisive && <ClosedGaps />}
        <Field.Label action={labelAction}>{label}</Field.Label>
        <SingleSelect
          ref={refs}
          disabled={disabled}
          value={field.value ?? ''}
          onChange={(value) => field.onChange(name, value === '' ? null : String(value))}
        >
          <SingleSelectOption value="" disabled={required} hidden={required}>
            {formatMessage({ id: 'components.InputSelect.option.placeholder', defaultMessage: 'Choose here' })}
          </SingleSelectOption>
          {(attribute?.enum ?? []).map((value) => (
            <SingleSelectOption key={value} value={value}>
              {textOf(valuesOf, value)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  },
);
EnumerationInput.displayName = 'EnumerationInput';
