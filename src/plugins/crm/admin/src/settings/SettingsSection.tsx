import { Box, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

interface Props {
  /** Its heading is `settings.section.<name>`; the office's own section has none. */
  name?: string;
  children: ReactNode;
}

/** Settings that belong together, two beside each other where there is room. */
export const SettingsSection = ({ name, children }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={{ initial: 4, medium: 7 }}
      marginTop={name ? 6 : 0}
      tag="section"
    >
      {name && (
        <Box paddingBottom={5}>
          <Typography variant="delta" tag="h2">
            {formatMessage({ id: t(`settings.section.${name}`) })}
          </Typography>
        </Box>
      )}
      <Grid.Root gap={5}>{children}</Grid.Root>
    </Box>
  );
};
