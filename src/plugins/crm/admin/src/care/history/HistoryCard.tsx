import { Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { t } from '../../lib/plugin-id';
import { useGetCareHistoryQuery } from '../api';
import { PERMISSIONS } from '../permissions';
import { outboxPath } from '../use-filters';
import { HistoryItem } from './HistoryItem';
import { NextItem } from './NextItem';

const STEP = 5;
/** What the server gives at most; who has more reads on in the outbox. */
const MOST = 200;

/** What a customer was sent, and was not and why, the newest first; above it what comes next. */
export const HistoryCard = ({ customer }: { customer: string }) => {
  const { formatMessage } = useIntl();
  const [limit, setLimit] = React.useState(STEP);
  const { currentData, data = currentData, isError, isFetching, refetch } = useGetCareHistoryQuery({ customer, limit });
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const text = (key: string) => formatMessage({ id: t(`care.history.${key}`) });

  if (isError)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{formatMessage({ id: t('customers.state.error') })}</Typography>
        <Button type="button" variant="tertiary" onClick={() => refetch()}>
          {formatMessage({ id: t('customers.state.retry') })}
        </Button>
      </Flex>
    );
  if (!data) return <Loader small>{text('loading')}</Loader>;
  const { messages, total, next } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" style={{ contain: 'inline-size' }}>
      {next.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="sigma" textColor="neutral600">
            {text('next')}
          </Typography>
          {next.map((row) => (
            <NextItem key={`${row.plan.documentId}${row.day}`} row={row} />
          ))}
        </Flex>
      )}
      {messages.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('empty')}
        </Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
          {messages.map((message) => (
            <HistoryItem key={message.documentId} message={message} />
          ))}
        </Flex>
      )}
      {messages.length < total && limit < MOST && (
        <Button
          type="button"
          variant="tertiary"
          fullWidth
          loading={isFetching}
          onClick={() => setLimit(Math.min(limit + 2 * STEP, MOST))}
        >
          {text('more')}
        </Button>
      )}
      {total > 0 && (allowedActions as { canRead?: boolean }).canRead && (
        <Link tag={NavLink} to={outboxPath({ customer })}>
          {text('outbox')}
        </Link>
      )}
    </Flex>
  );
};
