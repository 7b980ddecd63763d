import { Field, TextInput } from '@strapi/design-system';
import { useColorScheme } from '../../lib/use-color-scheme';

interface Props {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onChange(day: string): void;
}

/** A day by the browser's own date field: it speaks the reader's form of a date, and works on a phone. */
export const DayInput = ({ label, value, min, max, onChange }: Props) => {
  const scheme = useColorScheme();
  return (
    <Field.Root width="100%">
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="date"
        style={scheme}
        key={value}
        defaultValue={value}
        min={min}
        max={max}
        required
        onBlur={({ target }: React.FocusEvent<HTMLInputElement>) => {
          if (target.value && target.value !== value && target.checkValidity()) onChange(target.value);
        }}
        onKeyDown={(event: React.KeyboardEvent<HTMLInputElement>) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </Field.Root>
  );
};
