import { Button, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import { useChangeRunMutation, useGetCustomerPlaybooksQuery } from './api';
import { CustomerRunItem } from './CustomerRunItem';
import { PERMISSIONS } from './permissions';
import { PutIn } from './PutIn';
import { useAction } from './use-action';
import { useTexts } from './use-texts';

/** The playbooks a customer is in, what comes next, and the ways in and out. */
export const CustomerPlaybooks = ({ customer }: { customer: string }) => {
  const text = useTexts();
  const { data, isError, refetch } = useGetCustomerPlaybooksQuery(customer);
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [change, { isLoading }] = useChangeRunMutation();
  const run = useAction();
  const [takenOut, setTakenOut] = React.useState<{ run: string; name: string }>();
  const mayAssign = Boolean((allowedActions as { canAssign?: boolean }).canAssign);
  if (isError)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>{text('panel.error')}</Typography>
        <Button type="button" variant="tertiary" onClick={() => refetch()}>
          {text('retry')}
        </Button>
      </Flex>
    );
  if (!data) return <Loader small>{text('loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" style={{ contain: 'inline-size' }}>
      {data.runs.length === 0 && !takenOut && (
        <Typography variant="pi" textColor="neutral600">
          {text('panel.empty')}
        </Typography>
      )}
      {data.runs.map((item) => (
        <CustomerRunItem
          key={item.documentId}
          run={item}
          isBusy={isLoading}
          onTakeOut={
            mayAssign
              ? async () => {
                  if (await run(undefined, change({ run: item.documentId, change: 'stop' })))
                    setTakenOut({ run: item.documentId, name: item.playbook.name });
                }
              : undefined
          }
        />
      ))}
      {takenOut && (
        <Flex gap={2} wrap="wrap" role="status">
          <Typography variant="pi">{text('panel.takenOut', { name: takenOut.name })}</Typography>
          <TextButton
            type="button"
            loading={isLoading}
            onClick={async () => {
              await run('done.back', change({ run: takenOut.run, change: 'resume' }));
              setTakenOut(undefined);
            }}
          >
            {text('panel.undo')}
          </TextButton>
        </Flex>
      )}
      {data.choices.length > 0 && <PutIn customer={customer} choices={data.choices} />}
    </Flex>
  );
};
