import { Button, Field, Flex, Loader, Modal, TextInput, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useEraseCustomerMutation, useGetErasurePreviewQuery } from './api';
import { ErasureSummary } from './ErasureSummary';
import { isReason, ReasonField } from './ReasonField';

/** What goes, what stays, what stands in the way; then a reason and the number, typed by hand. */
export const EraseForm = ({ customer, onClose }: { customer: string; onClose(): void }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const { data: preview, error: loadError } = useGetErasurePreviewQuery(customer, { refetchOnMountOrArgChange: true });
  const [eraseCustomer, { isLoading, error }] = useEraseCustomerMutation();
  const [reason, setReason] = React.useState('');
  const [confirmation, setConfirmation] = React.useState('');
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`privacy.${key}`) }, values);
  const isFree = preview !== undefined && preview.blocks.length === 0;
  const isReady = isFree && isReason(reason) && confirmation.trim() === preview.number;

  const erase = async (event: React.FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isLoading || !isReady) return;
    const answer = await eraseCustomer({ customer, reason: reason.trim(), confirmation: confirmation.trim() });
    if (!('data' in answer) || !answer.data) return;
    toggleNotification({ type: 'success', message: text('erase.done', { number: preview.number ?? '' }) });
    onClose();
  };

  return (
    <form onSubmit={erase}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {!preview && !loadError && <Loader small>{text('erase.loading')}</Loader>}
          {preview && <ErasureSummary preview={preview} />}
          {isFree && (
            <>
              <ReasonField value={reason} onChange={setReason} />
              <Field.Root required hint={text('erase.confirmHint', { number: preview.number ?? '' })}>
                <Field.Label>{text('erase.confirm')}</Field.Label>
                <TextInput
                  value={confirmation}
                  autoComplete="off"
                  placeholder={preview.number ?? ''}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) => setConfirmation(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
            </>
          )}
          {(error ?? loadError) && (
            <Typography textColor="danger600" role="alert">
              {formatAPIError((error ?? loadError) as never)}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {text('cancel')}
        </Button>
        {isFree && (
          <Button type="submit" variant="danger" loading={isLoading} disabled={!isReady}>
            {text('erase.save')}
          </Button>
        )}
      </Modal.Footer>
    </form>
  );
};
