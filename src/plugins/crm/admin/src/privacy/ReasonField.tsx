import { Field, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

interface Props {
  value: string;
  onChange(value: string): void;
}

/** Stands in the audit as it is typed: it asks for a reason without the person's data. */
export const ReasonField = ({ value, onChange }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root required hint={formatMessage({ id: t('privacy.reasonHint') })}>
      <Field.Label>{formatMessage({ id: t('privacy.reason') })}</Field.Label>
      <TextInput
        value={value}
        maxLength={500}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
};

export const isReason = (value: string) => value.trim().length >= 3;
