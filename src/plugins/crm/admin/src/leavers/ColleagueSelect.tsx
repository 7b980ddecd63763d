import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ColleagueChoice } from '../../../shared/contracts/leavers';
import { t } from '../lib/plugin-id';

interface Props {
  name: string;
  label: string;
  hint?: string;
  value: string | undefined;
  choices: ColleagueChoice[];
  required?: boolean;
  onChange(documentId: string | undefined): void;
}

/** One colleague, found by typing a part of the name, the number or the team. */
export const ColleagueSelect = ({ name, label, hint, value, choices, required, onChange }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={name} hint={hint} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <Combobox
        value={value ?? ''}
        placeholder={formatMessage({ id: t('leavers.form.choose') })}
        onChange={(chosen) => onChange(chosen || undefined)}
        onClear={() => onChange(undefined)}
        clearLabel={formatMessage({ id: t('leavers.form.clear') })}
      >
        {choices.map((choice) => (
          <ComboboxOption key={choice.documentId} value={choice.documentId}>
            {[choice.name, choice.number, choice.team].filter(Boolean).join(' · ')}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
};
