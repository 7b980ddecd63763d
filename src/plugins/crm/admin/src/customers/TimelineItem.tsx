import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Briefcase, Calendar, Check, Mail, Message, Phone, Pin, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { TimelineEntry, TimelineKind } from '../../../shared/contracts/interactions';
import { Moment } from '../components/Moment';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';

/** How each kind looks, and which fields its words belong to. */
const LOOKS: Record<TimelineKind, { icon: typeof Phone; sort?: string; state: string; opens?: string }> = {
  interaction: { icon: Message, sort: 'interaction.channel', state: 'interaction.outcome', opens: 'interaction' },
  viewing: { icon: Calendar, state: 'viewing.state', opens: 'viewing' },
  transaction: { icon: Briefcase, state: 'transaction.stage', opens: 'transaction' },
  'care-message': { icon: Mail, sort: 'care-message.channel', state: 'care-message.state', opens: 'care-message' },
  complaint: { icon: WarningCircle, sort: 'complaint.category', state: 'complaint.state', opens: 'complaint' },
  'stage-change': { icon: Pin, state: 'customer.stage' },
  task: { icon: Check, sort: 'task.type', state: 'task.state', opens: 'task' },
};

export const TimelineItem = ({ entry }: { entry: TimelineEntry }) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const look = LOOKS[entry.kind];
  const Icon = entry.kind === 'interaction' && entry.sort === 'call' ? Phone : look.icon;
  const kind = formatMessage({ id: t(`customers.timeline.kind.${entry.kind}`) });
  const stateOf = entry.kind === 'stage-change' && entry.sort === 'transaction' ? 'transaction.stage' : look.state;
  const title = [
    look.sort && entry.sort && entry.kind !== 'task' ? word(look.sort, entry.sort) : kind,
    entry.number,
  ].filter(Boolean);
  const state = entry.state && entry.kind !== 'task' ? word(stateOf, entry.state) : undefined;
  const change = entry.from ? `${word(stateOf, entry.from)} → ${state}` : state;

  return (
    <Flex tag="li" gap={3} alignItems="flex-start" paddingBottom={3}>
      <Box paddingTop={1} aria-hidden>
        <Icon width="1.4rem" height="1.4rem" fill={entry.kind === 'complaint' ? 'danger600' : 'primary600'} />
      </Box>
      <Flex direction="column" alignItems="flex-start" minWidth={0} flex="1">
        <Flex justifyContent="space-between" gap={2} width="100%" alignItems="flex-start">
          <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
            {look.opens ? (
              <Link
                tag={NavLink}
                to={`/content-manager/collection-types/api::${look.opens}.${look.opens}/${entry.documentId}`}
              >
                {title.join(' ')}
              </Link>
            ) : (
              title.join(' ')
            )}
          </Typography>
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
            <Moment at={entry.at} />
          </Typography>
        </Flex>
        {change && (
          <Typography variant="pi" textColor="neutral700">
            {change}
          </Typography>
        )}
        {entry.text && (
          <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {entry.text}
          </Typography>
        )}
        {entry.person && (
          <Typography variant="pi" textColor="neutral600">
            {entry.person}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
};
