import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { CONSENT_METHODS, type ConsentMethod } from '../../../shared/contracts/consents';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';

interface Props {
  value: ConsentMethod;
  onChange(value: ConsentMethod): void;
}

/** How the customer said it. */
export const MethodField = ({ value, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  return (
    <Field.Root required>
      <Field.Label>{formatMessage({ id: t('consents.method') })}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(chosen as ConsentMethod)}>
        {CONSENT_METHODS.map((method) => (
          <SingleSelectOption key={method} value={method}>
            {word('consent.method', method)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
