import { Box, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { SettingsField } from './SettingsField';
import { SettingsToggle } from './SettingsToggle';

/** When backups are taken, how long they are kept, and who learns of one that failed. */
export const BackupSettings = ({ disabled }: { disabled: boolean }) => {
  const { formatMessage } = useIntl();
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
        <SettingsToggle name="backupsOn" disabled={disabled} />
        <SettingsField name="backupTime" placeholder="02:30" disabled={disabled} />
        <SettingsField name="backupKeepDays" isNumber disabled={disabled} />
        <SettingsField name="backupKeepMonths" isNumber disabled={disabled} />
        <SettingsField name="backupEmails" isOptional placeholder="it@example.com" disabled={disabled} />
      </Grid.Root>
    </Box>
  );
};
