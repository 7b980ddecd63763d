import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { TIMELINE_STEP } from '../../../shared/contracts/interactions';
import { t } from '../lib/plugin-id';
import { useGetTimelineQuery } from './api';
import { TimelineItem } from './TimelineItem';

/** What happened with a customer, newest first. */
export const Timeline = ({ customer }: { customer: string }) => {
  const { formatMessage } = useIntl();
  const [limit, setLimit] = React.useState(TIMELINE_STEP);
  const { currentData, data, isError, isFetching, refetch } = useGetTimelineQuery({ customer, limit });
  // While more is on its way, what is there stays.
  const shown = currentData ?? data;
  const text = (key: string) => formatMessage({ id: t(`customers.${key}`) });

  if (isError)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{text('state.error')}</Typography>
        <Button type="button" variant="tertiary" onClick={() => refetch()}>
          {text('state.retry')}
        </Button>
      </Flex>
    );
  if (!shown) return <Loader small>{text('timeline.loading')}</Loader>;
  if (shown.data.length === 0)
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('timeline.empty')}
      </Typography>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box tag="ol" width="100%">
        {shown.data.map((entry) => (
          <TimelineItem key={`${entry.kind}${entry.documentId}`} entry={entry} />
        ))}
      </Box>
      {shown.meta.more && (
        <Button
          type="button"
          variant="tertiary"
          fullWidth
          loading={isFetching}
          onClick={() => setLimit(limit + TIMELINE_STEP)}
        >
          {text('timeline.more')}
        </Button>
      )}
    </Flex>
  );
};
