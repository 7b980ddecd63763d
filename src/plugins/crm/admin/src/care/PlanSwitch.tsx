import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CarePlanRow } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useSetCarePlanStateMutation } from './api';
import { PERMISSIONS } from './permissions';
import { useUndo } from '../components/undo';
import { useAction } from './use-action';

/** Pauses a plan, or switches it on once the consequence was read. */
export const PlanSwitch = ({ plan }: { plan: Pick<CarePlanRow, 'documentId' | 'state' | 'sendAt' | 'dueCount'> }) => {
  const { formatMessage, formatNumber } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [setState, { isLoading }] = useSetCarePlanStateMutation();
  const run = useAction();
  const offer = useUndo();
  const { documentId } = plan;
  const turn = (state: 'active' | 'paused') =>
    run(undefined, setState({ documentId, state }), {
      onDone: () =>
        offer({
          message: formatMessage({ id: t(`care.done.${state}`) }),
          undo: () => {
            const before = state === 'active' ? 'paused' : 'active';
            void run(before, setState({ documentId, state: before }));
          },
        }),
    });
  if (!(allowedActions as { canSwitch?: boolean }).canSwitch) return null;
  if (plan.state === 'active')
    return (
      <Button variant="secondary" loading={isLoading} onClick={() => turn('paused')}>
        {formatMessage({ id: t('care.plan.pause') })}
      </Button>
    );
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button loading={isLoading}>{formatMessage({ id: t('care.plan.activate') })}</Button>
      </Dialog.Trigger>
      <ConfirmDialog variant="default" onConfirm={() => turn('active')}>
        {formatMessage(
          { id: t('care.plan.confirm') },
          { time: plan.sendAt, count: plan.dueCount, shown: formatNumber(plan.dueCount) },
        )}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
