import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { HandOverRun } from '../../../shared/contracts/leavers';
import { t } from '../lib/plugin-id';
import { usePreviewUndoQuery, useUndoHandOverMutation } from './api';
import { useHeldText } from './use-held-text';
import { useProblem } from './use-problem';

/** What comes back and what stays where it is now, before it happens. */
export const UndoDialog = ({ run, onClose }: { run: HandOverRun; onClose(): void }) => {
  const { formatMessage } = useIntl();
  const heldText = useHeldText();
  const problemOf = useProblem();
  const { toggleNotification } = useNotification();
  const { data: preview, error: previewError } = usePreviewUndoQuery(run.id);
  const [undo, { isLoading, error }] = useUndoHandOverMutation();
  const { name } = run.employee;
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`leavers.undo.${key}`) }, values);
  const problem = previewError ?? error;
  const confirm = async () => {
    const answer = await undo(run.id);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('done', { name }) });
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && !isLoading && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{text('title', { name })}</Dialog.Header>
        <Dialog.Body icon={<ArrowsCounterClockwise />}>
          <Flex direction="column" gap={2} alignItems="stretch">
            {preview && (
              <>
                <Typography>{text('returns', { what: heldText(preview.returns), name })}</Typography>
                {preview.stays.reassigned > 0 && (
                  <Typography>{text('reassigned', { count: preview.stays.reassigned })}</Typography>
                )}
                {preview.stays.finished > 0 && (
                  <Typography>{text('finished', { count: preview.stays.finished })}</Typography>
                )}
                {(preview.logins.panel || preview.logins.rest) && <Typography>{text('login', { name })}</Typography>}
              </>
            )}
            {problem && (
              <Typography textColor="danger600" role="alert">
                {problemOf(problem)}
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Button fullWidth variant="tertiary" disabled={isLoading} onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button fullWidth disabled={!preview} loading={isLoading} onClick={() => void confirm()}>
            {text('run')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
