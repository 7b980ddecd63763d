import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { CareMessageRow } from '../../../../shared/contracts/care-outbox';
import { Moment } from '../../components/Moment';
import { t } from '../../lib/plugin-id';
import { useValueText } from '../../lib/value-text';
import { StateBadge } from '../../components/StateBadge';
import { useWhy } from '../Trouble';

/** One message: of which plan, what became of it and why, when; the rest on demand. */
export const HistoryItem = ({ message }: { message: CareMessageRow }) => {
  const { formatMessage } = useIntl();
  const textOf = useValueText();
  const why = useWhy()(message);
  const [isOpen, setOpen] = React.useState(false);
  const { plan, subject, state, channel, deliveredAt, sentAt, scheduledFor } = message;
  return (
    <Box tag="li">
      <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
        {plan?.name ?? subject ?? formatMessage({ id: t('care.history.noPlan') })}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={1} paddingBottom={1}>
        <StateBadge of="care-message.state" value={state} />
        <Typography variant="pi" textColor="neutral600">
          <Moment at={deliveredAt ?? sentAt ?? scheduledFor} />
          {channel && ` · ${textOf('care-message.channel', channel)}`}
        </Typography>
      </Flex>
      {why && (
        <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
          {why}
        </Typography>
      )}
      {isOpen && <Details message={message} />}
      <TextButton type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {formatMessage({ id: t(`care.history.${isOpen ? 'less' : 'details'}`) })}
      </TextButton>
    </Box>
  );
};

const Details = ({ message }: { message: CareMessageRow }) => {
  const { formatMessage, formatDate } = useIntl();
  const time = (at: string | null) => at && formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { subject, address, providerId, scheduledFor, sentAt, deliveredAt } = message;
  const lines = {
    subject,
    address,
    providerId,
    scheduledFor: time(scheduledFor),
    sentAt: time(sentAt),
    deliveredAt: time(deliveredAt),
  };
  return (
    <Box tag="dl" paddingTop={1} paddingBottom={1}>
      {Object.entries(lines).map(
        ([name, value]) =>
          value && (
            <Box key={name} paddingBottom={1}>
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {formatMessage({ id: t(`care.column.${name}`) })}
              </Typography>
              <Typography tag="dd" variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ),
      )}
    </Box>
  );
};
