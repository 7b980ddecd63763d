import { Box, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { SettingsField } from './SettingsField';
import { SettingsToggle } from './SettingsToggle';

/** Who may look behind the masks how often. */
export const RevealSettings = ({ disabled }: { disabled: boolean }) => {
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
          {formatMessage({ id: t('settings.section.reveals') })}
        </Typography>
      </Box>
      <Grid.Root gap={5}>
        <SettingsField name="revealDailyLimit" isNumber disabled={disabled} />
        <SettingsToggle name="revealNeedsReason" disabled={disabled} />
        <SettingsToggle name="ownPhonesReadable" disabled={disabled} />
      </Grid.Root>
    </Box>
  );
};
