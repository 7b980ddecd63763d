import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { ConsentMethod } from '../../../shared/contracts/consents';
import { t } from '../lib/plugin-id';
import { useWithdrawConsentsMutation } from './api';
import { MethodField } from './MethodField';
import { useEffectNotice } from './use-effect-notice';

/** “Leave me alone”: every channel and purpose at once, with the consequence in words. */
export const WithdrawAllDialog = ({ customer, mayChangeContact }: { customer: string; mayChangeContact: boolean }) => {
  const { formatMessage } = useIntl();
  const announce = useEffectNotice();
  const { formatAPIError } = useAPIErrorHandler();
  const [withdraw, { isLoading, error }] = useWithdrawConsentsMutation();
  const [isOpen, setIsOpen] = React.useState(false);
  const [method, setMethod] = React.useState<ConsentMethod>('verbal');
  const [doNotContact, setDoNotContact] = React.useState(false);
  const text = (key: string) => formatMessage({ id: t(`consents.${key}`) });

  const confirm = async () => {
    const answer = await withdraw({ customer, how: { method, doNotContact } });
    if (!('data' in answer) || !answer.data) return;
    announce(answer.data);
    setIsOpen(false);
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button type="button" variant="tertiary" fullWidth>
          {text('withdrawAll')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('withdrawAll')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text('withdrawAllConsequence')}</Typography>
            <MethodField value={method} onChange={setMethod} />
            {mayChangeContact && (
              <Checkbox checked={doNotContact} onCheckedChange={(checked) => setDoNotContact(checked === true)}>
                {text('alsoDoNotContact')}
              </Checkbox>
            )}
            {error && (
              <Typography textColor="danger600" role="alert">
                {formatAPIError(error as never)}
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={() => setIsOpen(false)}>
            {text('cancel')}
          </Button>
          <Button type="button" variant="danger" loading={isLoading} onClick={confirm}>
            {text('withdrawAll')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
