import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useExportPersonMutation } from './api';
import { buildPersonPage } from './build-person-page';
import { download } from './download';
import { isReason, ReasonField } from './ReasonField';
import { usePageTexts } from './use-page-texts';

/** Asks why, then saves two files: one to read and to print, one for programs. Nothing stays on the server. */
export const ExportForm = ({ customer, onClose }: { customer: string; onClose(): void }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [exportPerson, { isLoading, error }] = useExportPersonMutation();
  const [reason, setReason] = React.useState('');
  const texts = usePageTexts();
  const text = (key: string) => formatMessage({ id: t(`privacy.${key}`) });

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isLoading || !isReason(reason)) return;
    const answer = await exportPerson({ customer, reason: reason.trim() });
    if (!('data' in answer) || !answer.data) return;
    const number = String(answer.data.types[0]?.records[0]?.number ?? customer);
    download(`${number}.html`, 'text/html', buildPersonPage(answer.data, texts));
    download(`${number}.json`, 'application/json', JSON.stringify(answer.data, null, 2));
    toggleNotification({ type: 'success', message: text('export.done') });
    onClose();
  };

  return (
    <form onSubmit={save}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{text('export.what')}</Typography>
          <Typography textColor="neutral600">{text('export.logged')}</Typography>
          <ReasonField value={reason} onChange={setReason} />
          {error && (
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
        <Button type="submit" loading={isLoading} disabled={!isReason(reason)}>
          {text('export.save')}
        </Button>
      </Modal.Footer>
    </form>
  );
};
