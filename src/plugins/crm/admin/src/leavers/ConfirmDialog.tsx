import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { UNDO_DAYS, type HandOverRequest, type HandOverRun, type Preview } from '../../../shared/contracts/leavers';
import { t } from '../lib/plugin-id';
import { useRunHandOverMutation } from './api';
import { useHeldText } from './use-held-text';
import { useProblem } from './use-problem';

interface Props {
  preview: Preview;
  request: HandOverRequest;
  onClose(): void;
  onDone(run: HandOverRun): void;
}

/** The consequence in words. After an error it stays, and says that nothing was changed. */
export const ConfirmDialog = ({ preview, request, onClose, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const heldText = useHeldText();
  const problemOf = useProblem();
  const [run, { isLoading, error }] = useRunHandOverMutation();
  const { employee, logins, receivers } = preview;
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`leavers.confirm.${key}`) }, values);
  const taking = receivers.filter(({ receives }) => Object.keys(receives).length > 0);
  const confirm = async () => {
    const answer = await run(request);
    if ('data' in answer && answer.data) onDone(answer.data);
  };

  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && !isLoading && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{text('title', { name: employee.name })}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          <Flex direction="column" gap={2} alignItems="stretch">
            {taking.map(({ documentId, name, receives }) => (
              <Typography key={documentId}>{text('moves', { what: heldText(receives), name })}</Typography>
            ))}
            {(logins.panel || logins.rest) && <Typography>{text('login', { name: employee.name })}</Typography>}
            <Typography>{text('undo', { days: UNDO_DAYS })}</Typography>
            {error && (
              <Typography textColor="danger600" role="alert">
                {text('failed', { reason: problemOf(error) })}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Button fullWidth variant="tertiary" disabled={isLoading} onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button fullWidth variant="danger" loading={isLoading} onClick={() => void confirm()}>
            {text('run')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
