import { Field, Grid, Toggle } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

/** A setting that is on or off, with its label and its help. */
export const SettingsToggle = ({ name, disabled }: { name: string; disabled: boolean }) => {
  const { formatMessage } = useIntl();
  const field = useField<boolean>(name);
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Field.Root name={name} hint={formatMessage({ id: t(`settings.hint.${name}`) })}>
        <Field.Label>{formatMessage({ id: t(`settings.field.${name}`) })}</Field.Label>
        <Toggle
          onLabel={formatMessage({ id: t('settings.toggle.on') })}
          offLabel={formatMessage({ id: t('settings.toggle.off') })}
          checked={Boolean(field.value)}
          disabled={disabled}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => field.onChange(name, event.target.checked)}
        />
        <Field.Hint />
      </Field.Root>
    </Grid.Item>
  );
};
