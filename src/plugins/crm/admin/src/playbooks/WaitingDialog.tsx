import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import * as React from 'react';
import type { PlaybookCard, WaitingList } from '../../../shared/contracts/playbooks';
import { CustomerCell } from '../components/CustomerCell';
import { RowTable } from '../components/RowTable';
import { useFindWaitingQuery } from './api';
import { useTexts } from './use-texts';

/** Who waits for a playbook, in the order in which it takes them on. */
export const WaitingDialog = ({ playbook, onClose }: { playbook: PlaybookCard; onClose(): void }) => {
  const text = useTexts();
  const [page, setPage] = React.useState(1);
  const { data, isFetching, isError } = useFindWaitingQuery({ documentId: playbook.documentId, page });
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{`${playbook.name}: ${text('figure.waiting')}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isError ? (
            <Page.Error />
          ) : data ? (
            <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isFetching}>
              <Typography textColor="neutral600">
                {text('waiting.hint', { count: playbook.newPerOwnerAndDay })}
              </Typography>
              <Customers list={data} />
              <Pager list={data} onTurn={setPage} />
            </Flex>
          ) : (
            <Flex justifyContent="center" padding={6}>
              <Loader>{text('figure.waiting')}</Loader>
            </Flex>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

const Customers = ({ list }: { list: WaitingList }) => {
  const text = useTexts();
  return (
    <Box>
      <RowTable
        label={text('figure.waiting')}
        rows={list.data}
        keyOf={({ customer }) => customer.documentId}
        columns={[
          { label: text('waiting.customer'), cell: ({ customer }) => <CustomerCell customer={customer} /> },
          { label: text('waiting.owner'), cell: ({ owner }) => <Typography>{owner.name}</Typography> },
        ]}
      />
    </Box>
  );
};

const Pager = ({ list, onTurn }: { list: WaitingList; onTurn(page: number): void }) => {
  const text = useTexts();
  const { page, pageSize, total } = list.meta.pagination;
  const first = (page - 1) * pageSize + 1;
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {text('waiting.place', { first, last: first + list.data.length - 1, count: total })}
      </Typography>
      <Flex gap={2}>
        <Button variant="tertiary" size="S" disabled={page === 1} onClick={() => onTurn(page - 1)}>
          {text('waiting.earlier')}
        </Button>
        <Button variant="tertiary" size="S" disabled={page * pageSize >= total} onClick={() => onTurn(page + 1)}>
          {text('waiting.later')}
        </Button>
      </Flex>
    </Flex>
  );
};
