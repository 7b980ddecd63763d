import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useSetDoNotContactMutation } from './api';

/** Sets or lifts the mark that stops every message and call, after saying what it does. */
export const DoNotContactButton = ({ customer, isSet }: { customer: string; isSet: boolean }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [setDoNotContact, { isLoading }] = useSetDoNotContactMutation();
  const text = (key: string) => formatMessage({ id: t(`consents.${isSet ? 'lift' : 'set'}.${key}`) });

  const confirm = async () => {
    const answer = await setDoNotContact({ customer, doNotContact: !isSet });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: formatAPIError(answer.error as never) }
        : { type: 'success', message: text('done') },
    );
  };

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button type="button" variant={isSet ? 'tertiary' : 'danger-light'} fullWidth loading={isLoading}>
          {text('label')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={confirm}>{text('consequence')}</ConfirmDialog>
    </Dialog.Root>
  );
};
