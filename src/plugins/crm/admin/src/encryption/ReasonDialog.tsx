import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

interface Props {
  isOpen: boolean;
  isLoading: boolean;
  error: unknown;
  onClose(): void;
  onConfirm(reason: string): void;
}

/** Where the office asks why: the reason stands in the audit beside the name. */
export const ReasonDialog = ({ isOpen, isLoading, error, onClose, onConfirm }: Props) => {
  const { formatMessage } = useIntl();
  const { formatAPIError } = useAPIErrorHandler();
  const [reason, setReason] = React.useState('');
  const text = (key: string) => formatMessage({ id: t(`encryption.reveal.${key}`) });
  const confirm = () => reason.trim() && onConfirm(reason.trim());

  return (
    <Modal.Root open={isOpen} onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('label')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="reason" required hint={text('reasonHint')}>
              <Field.Label>{text('reason')}</Field.Label>
              <Field.Input
                autoFocus
                value={reason}
                maxLength={300}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => setReason(event.target.value)}
                onKeyDown={(event: React.KeyboardEvent) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  confirm();
                }}
              />
              <Field.Hint />
            </Field.Root>
            {Boolean(error) && (
              <Typography textColor="danger600" role="alert">
                {formatAPIError(error as never)}
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button type="button" loading={isLoading} disabled={!reason.trim()} onClick={confirm}>
            {text('label')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
