import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useTestCarePlanMutation } from './api';
import { PERMISSIONS } from './permissions';
import { PlanSwitch } from './PlanSwitch';
import { StateBadge } from '../components/StateBadge';
import { useAction } from './use-action';
import { planPath } from './use-filters';

/** A plan: whether it runs, what it is about to do, and the switch. Its name opens what became of its messages. */
export const PlanCard = ({ plan }: { plan: CarePlanRow }) => {
  const { formatMessage, formatNumber } = useIntl();
  const isActive = plan.state === 'active';
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Flex direction="column" alignItems="start" gap={1} style={{ minWidth: 0 }}>
          <Flex gap={3} wrap="wrap">
            <Typography variant="delta" tag={Link} to={planPath(plan.documentId)} style={{ textDecoration: 'none' }}>
              {plan.name}
            </Typography>
            <StateBadge of="care-plan.state" value={plan.state} />
          </Flex>
          <Typography textColor="neutral600">
            {formatMessage(
              { id: t(isActive ? 'care.plan.will' : 'care.plan.would') },
              { time: plan.sendAt, count: plan.dueCount, shown: formatNumber(plan.dueCount) },
            )}
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          <TestButton plan={plan.documentId} />
          <PlanSwitch plan={plan} />
        </Flex>
      </Flex>
    </Box>
  );
};

const TestButton = ({ plan }: { plan: string }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [test, { isLoading }] = useTestCarePlanMutation();
  const run = useAction();
  if (!(allowedActions as { canSwitch?: boolean }).canSwitch) return null;
  return (
    <Button
      variant="tertiary"
      loading={isLoading}
      onClick={async () => {
        const answer = await test(plan);
        await run('tested', Promise.resolve(answer), {
          values: { to: ('data' in answer && answer.data?.data.to) || '' },
        });
      }}
    >
      {formatMessage({ id: t('care.plan.test') })}
    </Button>
  );
};
