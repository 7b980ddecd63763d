import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { WinBackRow } from '../../../shared/contracts/win-back';
import { FormFooter } from '../components/FormFooter';
import { useUndo } from '../components/undo';
import { addDays } from '../lib/pick-period';
import { useColorScheme } from '../lib/use-color-scheme';
import { usePlanRetriesMutation, useUndoRetriesMutation } from './api';
import { useTexts } from './use-texts';

const PRESETS = [7, 30, 90];
const NAMED = 3;

interface Props {
  customers: WinBackRow[];
  /** The office's day. */
  today: string;
  onClose(): void;
  onPlanned(): void;
}

/** When somebody calls these customers again. Enter saves, Escape leaves; after an error what was typed is still there. */
export const RetryDialog = ({ customers, today, onClose, onPlanned }: Props) => {
  const { formatDate, formatMessage, formatList } = useIntl();
  const text = useTexts();
  const scheme = useColorScheme();
  const undoNotice = useUndo();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [planRetries, { isLoading, error }] = usePlanRetriesMutation();
  const [undoRetries] = useUndoRetriesMutation();
  const [on, setOn] = React.useState(addDays(today, 30));
  const [note, setNote] = React.useState('');
  const moved = customers.filter(({ retry }) => retry).length;
  const names = customers.slice(0, NAMED).map(({ name }) => name);
  if (customers.length > NAMED) names.push(text('dialog.others', { count: customers.length - NAMED }));

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    if (isLoading) return;
    const answer = await planRetries({ customers: customers.map(({ documentId }) => documentId), on, note });
    if (!('data' in answer) || !answer.data) return;
    const { changes } = answer.data;
    onPlanned();
    undoNotice({
      message: text('dialog.done', {
        count: changes.length,
        // A day, not an instant: noon keeps it the same everywhere.
        day: formatDate(`${on}T12:00:00`, { dateStyle: 'medium' }),
      }),
      undo: async () => {
        const undone = await undoRetries(changes);
        if ('error' in undone) toggleNotification({ type: 'danger', message: formatAPIError(undone.error as never) });
        else toggleNotification({ type: 'success', message: text('dialog.undone') });
      },
    });
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && !isLoading && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('dialog.title', { count: customers.length })}</Modal.Title>
        </Modal.Header>
        <form onSubmit={(event) => void save(event)}>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Flex direction="column" alignItems="start" gap={1}>
                <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                  {formatList(names, { type: 'conjunction' })}
                </Typography>
                <Typography variant="pi" textColor="neutral600">
                  {text('dialog.hint')}
                  {moved > 0 && ` ${text('dialog.moves', { count: moved })}`}
                </Typography>
              </Flex>
              <Field.Root required>
                <Field.Label>{text('dialog.on')}</Field.Label>
                <TextInput
                  type="date"
                  style={scheme}
                  min={today}
                  required
                  value={on}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) => setOn(event.target.value)}
                />
                <Flex gap={2} wrap="wrap">
                  {PRESETS.map((days) => (
                    <Button
                      key={days}
                      type="button"
                      size="S"
                      variant={on === addDays(today, days) ? 'secondary' : 'tertiary'}
                      aria-pressed={on === addDays(today, days)}
                      onClick={() => setOn(addDays(today, days))}
                    >
                      {text('dialog.in', { days })}
                    </Button>
                  ))}
                </Flex>
              </Field.Root>
              <Field.Root>
                <Field.Label>{text('dialog.note')}</Field.Label>
                <TextInput
                  value={note}
                  maxLength={500}
                  autoFocus
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) => setNote(event.target.value)}
                />
              </Field.Root>
              {error && (
                <Typography textColor="danger600" role="alert">
                  {formatAPIError(error as never)}
                </Typography>
              )}
            </Flex>
          </Modal.Body>
          <FormFooter
            cancel={formatMessage({ id: 'app.components.Button.cancel', defaultMessage: 'Cancel' })}
            save={text('dialog.save')}
            isSaving={isLoading}
            onCancel={onClose}
          />
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
