import { Button, Flex, Loader, Status, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { ConsentCell } from '../../../shared/contracts/consents';
import { t } from '../lib/plugin-id';
import { useGetConsentsQuery } from './api';
import { ConsentDialog } from './ConsentDialog';
import { ConsentMatrix } from './ConsentMatrix';
import { DoNotContactButton } from './DoNotContactButton';
import { ADD_CONSENT } from './permissions';
import { WithdrawAllDialog } from './WithdrawAllDialog';

/** What counts now, channel by purpose. Each cell opens its story, and the form that adds to it. */
export const ConsentsCard = ({ customer }: { customer: string }) => {
  const { formatMessage } = useIntl();
  const { data, isError, refetch } = useGetConsentsQuery(customer);
  const { allowedActions } = useRBAC(ADD_CONSENT as never);
  const [open, setOpen] = React.useState<Pick<ConsentCell, 'channel' | 'purpose'>>();
  const mayAdd = Boolean((allowedActions as { canCreate?: boolean }).canCreate);
  const text = (key: string) => formatMessage({ id: t(`consents.${key}`) });

  if (isError)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{formatMessage({ id: t('customers.state.error') })}</Typography>
        <Button type="button" variant="tertiary" onClick={() => refetch()}>
          {formatMessage({ id: t('customers.state.retry') })}
        </Button>
      </Flex>
    );
  if (!data) return <Loader small>{text('loading')}</Loader>;
  const cell = data.cells.find(({ channel, purpose }) => channel === open?.channel && purpose === open.purpose);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {data.doNotContact && (
        <Status variant="danger" size="S">
          {text('doNotContact')}
        </Status>
      )}
      <ConsentMatrix cells={data.cells} onOpen={setOpen} />
      <Typography variant="pi" textColor="neutral600">
        {text(data.doNotContact ? 'doNotContactHint' : 'hint')}
      </Typography>
      {mayAdd && <WithdrawAllDialog customer={customer} mayChangeContact={data.mayChangeContact} />}
      {data.mayChangeContact && <DoNotContactButton customer={customer} isSet={data.doNotContact} />}
      {cell && (
        <ConsentDialog
          customer={customer}
          cell={cell}
          history={data.history.filter(({ channel, purpose }) => channel === cell.channel && purpose === cell.purpose)}
          mayAdd={mayAdd}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Flex>
  );
};
