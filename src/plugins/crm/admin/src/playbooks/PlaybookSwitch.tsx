import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { PlaybookCard, PlaybookState } from '../../../shared/contracts/playbooks';
import { useSetPlaybookStateMutation } from './api';
import { PERMISSIONS } from './permissions';
import { useAction } from './use-action';
import { useTexts } from './use-texts';

type Turn = PlaybookState['state'];

/** Switches a playbook on, off and for good, each once the consequence was read. */
export const PlaybookSwitch = ({ playbook }: { playbook: PlaybookCard }) => {
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  if (playbook.state === 'ended' || !(allowedActions as { canSwitch?: boolean }).canSwitch) return null;
  return (
    <>
      {playbook.state !== 'draft' && <Turning to="ended" playbook={playbook} />}
      <Turning to={playbook.state === 'active' ? 'paused' : 'active'} playbook={playbook} />
    </>
  );
};

const VARIANTS = { active: 'default', paused: 'secondary', ended: 'tertiary' } as const;

const Turning = ({ to, playbook }: { to: Turn; playbook: PlaybookCard }) => {
  const text = useTexts();
  const { formatNumber } = useIntl();
  const [setState, { isLoading }] = useSetPlaybookStateMutation();
  const run = useAction();
  const { waiting, runs, tasks, newPerOwnerAndDay: perDay } = playbook;
  const values = {
    active: {
      count: waiting.customers,
      perDay,
      owners: waiting.owners,
      most: formatNumber(Math.min(waiting.customers, waiting.owners * perDay)),
      inside: runs.active,
    },
    paused: { count: runs.active, tasks: tasks.open },
    ended: { count: runs.active, tasks: tasks.open },
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={VARIANTS[to]} loading={isLoading}>
          {text(`turn.${to}`)}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        variant={to === 'ended' ? 'danger-light' : 'default'}
        onConfirm={async () => {
          await run(`done.${to}`, setState({ documentId: playbook.documentId, state: to }));
        }}
      >
        {text(`confirm.${to}`, values[to])}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
