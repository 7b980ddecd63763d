import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { HandOverRun } from '../../../shared/contracts/leavers';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { useGetHandOversQuery } from './api';
import { UndoDialog } from './UndoDialog';
import { useHeldText } from './use-held-text';

/** What was handed over, the newest first, and until when it can be taken back. */
export const PastRuns = () => {
  const { formatMessage, formatDate } = useIntl();
  const heldText = useHeldText();
  const { data: runs, isError } = useGetHandOversQuery();
  const [undoing, setUndoing] = React.useState<HandOverRun>();
  const text = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: t(`leavers.past.${key}`) }, values);
  const day = (at: string) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const stateOf = (run: HandOverRun) =>
    run.undoneAt
      ? text('undone', { at: day(run.undoneAt), by: run.undoneBy ?? '' })
      : text(run.canUndo ? 'until' : 'over', { at: day(run.undoUntil) });

  if (isError) return <Typography textColor="danger600" role="alert">{text('error')}</Typography>; // prettier-ignore
  if (!runs) return null;
  return (
    <Card title={text('title')} hint={runs.length === 0 ? text('empty') : undefined}>
      {runs.map((run, place) => (
        <Box
          key={run.id}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth={place ? '1px 0 0' : '0'}
          paddingTop={place ? 4 : 0}
        >
          <Flex gap={4} justifyContent="space-between" wrap="wrap">
            <Box flex="1 1 24rem">
              <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
                {run.employee.name}
              </Typography>
              {run.receivers.map(({ documentId, name, receives }) => (
                <Typography key={documentId} tag="p" textColor="neutral800">
                  {text('gave', { name, what: heldText(receives) })}
                </Typography>
              ))}
              <Typography tag="p" variant="pi" textColor="neutral600">
                {text('by', { name: run.runBy, at: day(run.runAt) })}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {stateOf(run)}
              </Typography>
            </Box>
            {run.canUndo && (
              <Button variant="secondary" startIcon={<ArrowsCounterClockwise />} onClick={() => setUndoing(run)}>
                {text('undo')}
              </Button>
            )}
          </Flex>
        </Box>
      ))}
      {undoing && <UndoDialog run={undoing} onClose={() => setUndoing(undefined)} />}
    </Card>
  );
};
