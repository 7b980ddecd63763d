import { Box, Button, Flex, Modal, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ConsentCell, ConsentEntry } from '../../../shared/contracts/consents';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { toneOf } from '../lib/value-tone';
import { ConsentForm } from './ConsentForm';
import { HistoryEntry } from './HistoryEntry';

interface Props {
  customer: string;
  cell: ConsentCell;
  history: ConsentEntry[];
  mayAdd: boolean;
  onClose(): void;
}

/** One channel and purpose: what counts, what was said before, and what is said now. */
export const ConsentDialog = ({ customer, cell, history, mayAdd, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const text = (key: string) => formatMessage({ id: t(`consents.${key}`) });
  const past = (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="sigma" textColor="neutral600">
        {text('history')}
      </Typography>
      {history.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('noHistory')}
        </Typography>
      ) : (
        <Box tag="ol">
          {history.map((entry) => (
            <HistoryEntry key={`${entry.recordedAt}${entry.state}`} entry={entry} />
          ))}
        </Box>
      )}
    </Flex>
  );
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Flex gap={3}>
            <Modal.Title>
              {word('consent.channel', cell.channel)} · {word('consent.purpose', cell.purpose)}
            </Modal.Title>
            <Status variant={toneOf(cell.state)} size="S">
              {word('consent.state', cell.state)}
            </Status>
          </Flex>
        </Modal.Header>
        {mayAdd ? (
          <ConsentForm customer={customer} cell={cell} onClose={onClose}>
            {past}
          </ConsentForm>
        ) : (
          <>
            <Modal.Body>{past}</Modal.Body>
            <Modal.Footer>
              <Button type="button" variant="tertiary" onClick={onClose}>
                {text('close')}
              </Button>
            </Modal.Footer>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
};
