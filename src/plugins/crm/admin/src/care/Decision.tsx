import { Button, Dialog, Flex } from '@strapi/design-system';
import { ConfirmDialog, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CareDecision } from '../../../shared/contracts/care';
import { DECIDABLE, type CareMessageRow } from '../../../shared/contracts/care-outbox';
import { t } from '../lib/plugin-id';
import { useDecideCareMessageMutation } from './api';
import { PERMISSIONS } from './permissions';
import { useAction } from './use-action';

const DECISIONS = Object.keys(DECIDABLE) as CareDecision[];

/** What a person may decide on a message. Sending again asks first: it can greet twice. */
export const Decision = ({ message }: { message: CareMessageRow }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [decide, { isLoading }] = useDecideCareMessageMutation();
  const run = useAction();
  if (!(allowedActions as { canDecide?: boolean }).canDecide) return null;

  const carryOut = (decision: CareDecision) => run(decision, decide({ documentId: message.documentId, decision }));
  return (
    <Flex gap={2} wrap="wrap">
      {DECISIONS.filter((decision) => DECIDABLE[decision].includes(message.state)).map((decision) => {
        const label = formatMessage({ id: t(`care.decision.${decision}`) });
        return decision === 'send_again' && message.state === 'uncertain' ? (
          <Dialog.Root key={decision}>
            <Dialog.Trigger>
              <Button variant="secondary" size="S" disabled={isLoading}>
                {label}
              </Button>
            </Dialog.Trigger>
            <ConfirmDialog onConfirm={() => carryOut(decision)}>
              {formatMessage({ id: t('care.decision.confirm') }, { name: message.customer?.name ?? '' })}
            </ConfirmDialog>
          </Dialog.Root>
        ) : (
          <Button
            key={decision}
            variant={['leave', 'reject'].includes(decision) ? 'tertiary' : 'secondary'}
            size="S"
            disabled={isLoading}
            onClick={() => carryOut(decision)}
          >
            {label}
          </Button>
        );
      })}
    </Flex>
  );
};
