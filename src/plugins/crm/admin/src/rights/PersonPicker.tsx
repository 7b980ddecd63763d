import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import * as React from 'react';
import type { PersonRef } from '../../../shared/contracts/rights';
import { useFindRightsPeopleQuery } from './api';
import { useWords } from './use-words';

interface Props {
  value: string | undefined;
  onChange: (documentId: string | undefined) => void;
}

const labelOf = ({ name, number }: PersonRef) => (number ? `${name} · ${number}` : name);
const PAUSE_MS = 250;

/** Whose rights are shown: the office's first fifty, and whoever is typed. */
export const PersonPicker = ({ value, onChange }: Props) => {
  const { say } = useWords();
  const [typed, setTyped] = React.useState('');
  const [search, setSearch] = React.useState('');
  const { data: people = [], isFetching } = useFindRightsPeopleQuery(search);
  React.useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.includes(' · ') ? '' : typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <Field.Root name="employee">
      <Field.Label>{say('picker.label')}</Field.Label>
      <Combobox
        value={value}
        loading={isFetching}
        placeholder={say('picker.placeholder')}
        noOptionsMessage={() => say('picker.none')}
        onChange={(chosen) => onChange(chosen ? String(chosen) : undefined)}
        onClear={() => onChange(undefined)}
        onTextValueChange={(text) => setTyped(text ?? '')}
      >
        {people.map((person) => (
          <ComboboxOption key={person.documentId} value={person.documentId} textValue={labelOf(person)}>
            {labelOf(person)}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
