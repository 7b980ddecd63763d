import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useSetCarePlanStateMutation, useTestCarePlanMutation } from './api';
import { PERMISSIONS } from './permissions';
import { StateBadge } from './StateBadge';
import { useAction } from './use-action';

/** A plan: whether it runs, what it is about to do, and the switch. */
export const PlanCard = ({ plan }: { plan: CarePlanRow }) => {
  const { formatMessage, formatNumber } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [setState, { isLoading: isSwitching }] = useSetCarePlanStateMutation();
  const [test, { isLoading: isTesting }] = useTestCarePlanMutation();
  const run = useAction();
  const { documentId } = plan;
  const isActive = plan.state === 'active';
  const canSwitch = (allowedActions as { canSwitch?: boolean }).canSwitch;

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Flex direction="column" alignItems="start" gap={1} style={{ minWidth: 0 }}>
          <Flex gap={3} wrap="wrap">
            <Typography
              variant="delta"
              tag={Link}
              to={`/content-manager/collection-types/api::care-plan.care-plan/${documentId}`}
              style={{ textDecoration: 'none' }}
            >
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
        {canSwitch && (
          <Flex gap={2} wrap="wrap">
            <Button
              variant="tertiary"
              loading={isTesting}
              onClick={async () => {
                const answer = await test(documentId);
                await run('tested', Promise.resolve(answer), { to: ('data' in answer && answer.data?.data.to) || '' });
              }}
            >
              {formatMessage({ id: t('care.plan.test') })}
            </Button>
            {isActive ? (
              <Button
                variant="secondary"
                loading={isSwitching}
                onClick={() => run('paused', setState({ documentId, state: 'paused' }))}
              >
                {formatMessage({ id: t('care.plan.pause') })}
              </Button>
            ) : (
              <Dialog.Root>
                <Dialog.Trigger>
                  <Button loading={isSwitching}>{formatMessage({ id: t('care.plan.activate') })}</Button>
                </Dialog.Trigger>
                <ConfirmDialog
                  variant="default"
                  onConfirm={() => run('active', setState({ documentId, state: 'active' }))}
                >
                  {formatMessage(
                    { id: t('care.plan.confirm') },
                    { time: plan.sendAt, count: plan.dueCount, shown: formatNumber(plan.dueCount) },
                  )}
                </ConfirmDialog>
              </Dialog.Root>
            )}
          </Flex>
        )}
      </Flex>
    </Box>
  );
};
