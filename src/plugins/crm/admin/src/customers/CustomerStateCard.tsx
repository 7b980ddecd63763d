import { Box, Button, Flex, Link, Loader, Status, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useAPIErrorHandler, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { CustomerState } from '../../../shared/contracts/interactions';
import { Moment } from '../components/Moment';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { toneOf } from '../lib/value-tone';
import { useFinishTaskMutation, useGetCustomerStateQuery } from './api';
import { LogCallButton } from './LogCallButton';
import { FINISH_TASK } from './permissions';

const pathOf = (type: string, documentId: string) =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

/** Where things stand with a customer, and the one thing to do next. */
export const CustomerStateCard = ({ customer }: { customer: string }) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const { data, isError, refetch } = useGetCustomerStateQuery(customer);
  const text = (key: string) => formatMessage({ id: t(`customers.state.${key}`) });

  if (isError)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{text('error')}</Typography>
        <Button variant="tertiary" onClick={() => refetch()}>
          {text('retry')}
        </Button>
      </Flex>
    );
  if (!data) return <Loader small />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex gap={2} wrap="wrap">
        <Status variant={toneOf(data.stage)} size="S">
          {word('customer.stage', data.stage)}
        </Status>
        {data.number && (
          <Typography variant="pi" textColor="neutral600">
            {data.number}
          </Typography>
        )}
      </Flex>
      {data.doNotContact && <Status variant="danger">{text('doNotContact')}</Status>}
      <Line label={text('owner')}>{data.owner ?? text('noOwner')}</Line>
      <Line label={text('lastContact')}>{data.lastContactAt ? <Moment at={data.lastContactAt} /> : text('never')}</Line>
      {data.openDeals.map((deal) => (
        <Flex key={deal.documentId} gap={2} justifyContent="space-between">
          <Link tag={NavLink} to={pathOf('transaction', deal.documentId)}>
            {deal.number ?? word('customer.stage', deal.stage)}
          </Link>
          <Status variant={toneOf(deal.stage)} size="XS">
            {word('transaction.stage', deal.stage)}
          </Status>
        </Flex>
      ))}
      <NextStep state={data} />
      <LogCallButton customer={customer} name={data.name} />
    </Flex>
  );
};

const Line = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Flex gap={2} justifyContent="space-between">
    <Typography variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
      {children}
    </Typography>
  </Flex>
);

const NextStep = ({ state: { name, nextTask, nextContactAt, openTasks } }: { state: CustomerState }) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const { allowedActions } = useRBAC(FINISH_TASK as never);
  const [finish, { isLoading }] = useFinishTaskMutation();
  const text = (key: string, values?: Record<string, number>) =>
    formatMessage({ id: t(`customers.state.${key}`) }, values);

  if (!nextTask)
    return nextContactAt ? (
      <Line label={text('nextContact')}>
        <Moment at={nextContactAt} />
      </Line>
    ) : (
      <Typography variant="pi" textColor="neutral600">
        {text('none')}
      </Typography>
    );
  const isLate = nextTask.dueAt !== null && new Date(nextTask.dueAt) < new Date();
  const done = async () => {
    const answer = await finish(nextTask.documentId);
    if ('error' in answer) toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
  };
  return (
    <Box background="neutral100" padding={3} hasRadius>
      <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Link tag={NavLink} to={pathOf('task', nextTask.documentId)}>
            {/* A task that a next contact made bears the customer's name, which stands above already. */}
            {nextTask.title === name ? word('task.type', nextTask.type) : nextTask.title}
          </Link>
          {nextTask.dueAt && (
            <Typography variant="pi" textColor={isLate ? 'danger600' : 'neutral600'}>
              <Moment at={nextTask.dueAt} />
            </Typography>
          )}
          {openTasks > 1 && (
            <Typography variant="pi" textColor="neutral600">
              {text('more', { count: openTasks })}
            </Typography>
          )}
        </Flex>
        {'canUpdate' in allowedActions && allowedActions.canUpdate && (
          <Button type="button" size="S" variant="tertiary" startIcon={<Check />} loading={isLoading} onClick={done}>
            {text('done')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};
