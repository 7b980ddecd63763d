import { Box, Field, Grid, Toggle, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { SettingsField } from './SettingsField';

/** When backups are taken, how long they are kept, and who learns of one that failed. */
export const BackupSettings = ({ disabled }: { disabled: boolean }) => {
  const { formatMessage } = useIntl();
  const isOn = useField<boolean>('backupsOn');
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={{ initial: 4, medium: 7 }}
      marginTop={6}
      tag="section"
    >
      <Box paddingBottom={5}>
        <Typography variant="delta" tag="h2">
          {formatMessage({ id: t('settings.section.backups') })}
        </Typography>
      </Box>
      <Grid.Root gap={5}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="backupsOn" hint={formatMessage({ id: t('settings.hint.backupsOn') })}>
            <Field.Label>{formatMessage({ id: t('settings.field.backupsOn') })}</Field.Label>
            <Toggle
              onLabel={formatMessage({ id: t('settings.backups.on') })}
              offLabel={formatMessage({ id: t('settings.backups.off') })}
              checked={Boolean(isOn.value)}
              disabled={disabled}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                isOn.onChange('backupsOn', event.target.checked)
              }
            />
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
        <SettingsField name="backupTime" placeholder="02:30" disabled={disabled} />
        <SettingsField name="backupKeepDays" isNumber disabled={disabled} />
        <SettingsField name="backupKeepMonths" isNumber disabled={disabled} />
        <SettingsField name="backupEmails" isOptional placeholder="it@example.com" disabled={disabled} />
      </Grid.Root>
    </Box>
  );
};
