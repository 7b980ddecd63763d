import { Field, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportOptions } from '../../../shared/contracts/import';
import { intlLocale } from '../lib/number-format';
import { t } from '../lib/plugin-id';

const COUNTRIES = 'CN HK MO TW SG MY JP KR TH US CA GB IE AU NZ DE FR ES IT PT NL CH AE'.split(' ');
const OFFICE = '-';

interface Props {
  options: ImportOptions;
  onChange(options: ImportOptions): void;
}

/** What the whole file has in common. */
export const OptionFields = ({ options, onChange }: Props) => {
  const { formatMessage, locale } = useIntl();
  const countryName = new Intl.DisplayNames([intlLocale(locale)], { type: 'region' });
  const words = (key: string) => formatMessage({ id: t(`import.options.${key}`) });
  const text = (name: 'owner' | 'system') => (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Field.Root name={name} hint={words(`${name}Hint`)}>
        <Field.Label>{words(name)}</Field.Label>
        <TextInput
          value={options[name] ?? ''}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ ...options, [name]: event.target.value || undefined })
          }
        />
        <Field.Hint />
      </Field.Root>
    </Grid.Item>
  );
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name="country" hint={words('countryHint')}>
          <Field.Label>{words('country')}</Field.Label>
          <SingleSelect
            value={options.country ?? OFFICE}
            onChange={(value) => onChange({ ...options, country: value === OFFICE ? undefined : String(value) })}
          >
            <SingleSelectOption value={OFFICE}>{words('office')}</SingleSelectOption>
            {COUNTRIES.map((code) => (
              <SingleSelectOption key={code} value={code}>
                {`${countryName.of(code)} (${code})`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name="existing" hint={words('existingHint')}>
          <Field.Label>{words('existing')}</Field.Label>
          <SingleSelect
            value={options.existing}
            onChange={(value) => onChange({ ...options, existing: value as ImportOptions['existing'] })}
          >
            {(['fill', 'overwrite', 'skip'] as const).map((value) => (
              <SingleSelectOption key={value} value={value}>
                {words(value)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
      {text('owner')}
      {text('system')}
    </Grid.Root>
  );
};
