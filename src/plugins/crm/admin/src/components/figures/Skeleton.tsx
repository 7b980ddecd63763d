import { Box, Grid, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';

/** Tiles and charts in grey while their figures are on the way. */
export const Skeleton = () => {
  const { formatMessage } = useIntl();
  return (
    <>
      <VisuallyHidden role="status">{formatMessage({ id: t('reports.page.loading') })}</VisuallyHidden>
      <Grid.Root gap={4} aria-hidden>
        {Array.from({ length: 4 }, (_, index) => (
          <Grid.Item key={`tile${index}`} col={3} m={3} s={6} xs={6}>
            <Box background="neutral150" hasRadius width="100%" height="11rem" />
          </Grid.Item>
        ))}
        {Array.from({ length: 4 }, (_, index) => (
          <Grid.Item key={`chart${index}`} col={6} m={6} s={12} xs={12}>
            <Box background="neutral150" hasRadius width="100%" height="32rem" />
          </Grid.Item>
        ))}
      </Grid.Root>
    </>
  );
};
