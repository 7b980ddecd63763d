import { Box, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { SettingsField } from './SettingsField';

/** From which score downwards a customer is called back, and when anyway. */
export const SurveySettings = ({ disabled }: { disabled: boolean }) => {
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
          {formatMessage({ id: t('settings.section.surveys') })}
        </Typography>
      </Box>
      <Grid.Root gap={5}>
        <SettingsField name="surveyLowNps" isNumber disabled={disabled} />
        <SettingsField name="surveyLowCsat" isNumber disabled={disabled} />
        <SettingsField name="returnVisitDays" isOptional disabled={disabled} />
      </Grid.Root>
    </Box>
  );
};
