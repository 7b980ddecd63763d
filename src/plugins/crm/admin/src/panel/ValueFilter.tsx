import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

interface Props {
  name: string;
  options?: { value: string; label: string }[];
  'aria-label'?: string;
}

/** The value of a filter on a fixed list. Strapi shows the chosen word only for filters that bring their own input. */
export const ValueFilter = ({ name, options = [], 'aria-label': label }: Props) => {
  const field = useField<string>(name);
  return (
    <SingleSelect
      aria-label={label}
      value={field.value ?? ''}
      onChange={(value) => field.onChange(name, String(value))}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
