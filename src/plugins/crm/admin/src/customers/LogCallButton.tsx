import { Button, Modal } from '@strapi/design-system';
import { Phone } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { LogCallForm } from './LogCallForm';
import { LOG_CALL } from './permissions';

export const LogCallButton = ({ customer, name }: { customer: string; name: string }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(LOG_CALL as never);
  const [isOpen, setIsOpen] = React.useState(false);
  if (!('canCreate' in allowedActions) || !allowedActions.canCreate) return null;
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button type="button" fullWidth startIcon={<Phone />}>
          {formatMessage({ id: t('customers.log.action') })}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{formatMessage({ id: t('customers.log.title') }, { name })}</Modal.Title>
        </Modal.Header>
        <LogCallForm customer={customer} onClose={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
