import { Combobox, ComboboxOption, Field, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { CarePreview } from '../../../../shared/contracts/care-form';
import { t } from '../../lib/plugin-id';
import { useFindPreviewCustomersQuery } from './api';
import { useSettled } from './use-settled';

interface Props {
  shown: CarePreview['customer'];
  /** Whether `shown` was chosen, not found by the plan. */
  isChosen: boolean;
  onChange: (customer: string | undefined) => void;
}

/** Whose message is shown: found as customers are found everywhere, by name, pinyin, number or phone. */
export const CustomerPicker = ({ shown, isChosen, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = React.useState('');
  const { data = [], isFetching } = useFindPreviewCustomersQuery(useSettled(typed, 300));
  const others = data.filter(({ documentId }) => documentId !== shown?.documentId);
  const options = shown && !typed ? [shown, ...others] : data;

  return (
    <Field.Root name="preview-customer" width="100%">
      <Field.Label>{formatMessage({ id: t('care.form.customer') })}</Field.Label>
      <Combobox
        // The server has searched, also by pinyin and number, which the names on the list do not show.
        autocomplete="none"
        clearLabel={formatMessage({ id: t('care.form.clear') })}
        placeholder={formatMessage({ id: t('care.form.search') })}
        value={shown?.documentId ?? ''}
        onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => setTyped(event.currentTarget.value)}
        onOpenChange={(isOpen?: boolean) => !isOpen && setTyped('')}
        onChange={(value?: string) => value && onChange(value)}
        onClear={isChosen ? () => onChange(undefined) : undefined}
        loading={isFetching}
      >
        {options.map(({ documentId, name, number }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={name}>
            {number ? `${name} · ${number}` : name}
          </ComboboxOption>
        ))}
      </Combobox>
      {!shown && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: t('care.form.nobody') })}
        </Typography>
      )}
    </Field.Root>
  );
};
