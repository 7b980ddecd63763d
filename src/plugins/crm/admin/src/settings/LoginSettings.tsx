import { Box, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { SettingsField } from './SettingsField';

const FIELDS = ['passwordLength', 'sessionIdleMinutes', 'sessionHours', 'rememberDays', 'restTokenHours'];

/** What the office asks of passwords, and how long a login lasts. */
export const LoginSettings = ({ disabled }: { disabled: boolean }) => {
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
          {formatMessage({ id: t('settings.section.logins') })}
        </Typography>
      </Box>
      <Grid.Root gap={5}>
        {FIELDS.map((name) => (
          <SettingsField key={name} name={name} isNumber disabled={disabled} />
        ))}
      </Grid.Root>
    </Box>
  );
};
