import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { Pagination, useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import type { WinBackList, WinBackRow } from '../../../shared/contracts/win-back';
import { RowTable } from '../components/RowTable';
import { SelectionBar } from '../components/SelectionBar';
import { useColumns } from './columns';
import { PLAN_RETRY, REACTIVATE } from './permissions';
import { RetryDialog } from './RetryDialog';
import { useTexts } from './use-texts';

/** A page of customers, some of them chosen, and when to call these again. */
export const Rows = ({ data: rows, meta }: WinBackList) => {
  const text = useTexts();
  const { allowedActions: tasks } = useRBAC(PLAN_RETRY as never);
  const { allowedActions: customers } = useRBAC(REACTIVATE as never);
  const mayPlan = Boolean(tasks.canCreate);
  const [selected, setSelected] = React.useState<ReadonlySet<string>>(new Set());
  const [planned, setPlanned] = React.useState<WinBackRow[]>();
  const callable = rows.filter(({ refusesCalls }) => !refusesCalls);
  const chosen = callable.filter(({ documentId }) => selected.has(documentId));
  const isAll = chosen.length > 0 && chosen.length === callable.length;
  const columns = useColumns({
    selected,
    mayPlan,
    mayReactivate: Boolean(customers.canUpdate),
    onPlan: (row) => setPlanned([row]),
    onSelect: ({ documentId }, isSelected) => {
      const next = new Set(selected);
      if (isSelected) next.add(documentId);
      else next.delete(documentId);
      setSelected(next);
    },
  });
  const { page, pageSize, total } = meta.pagination;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        {mayPlan ? (
          <Checkbox
            checked={isAll ? true : chosen.length > 0 ? 'indeterminate' : false}
            onCheckedChange={() => setSelected(new Set(isAll ? [] : callable.map(({ documentId }) => documentId)))}
          >
            {text('selection.all')}
          </Checkbox>
        ) : (
          <span />
        )}
        <Typography textColor="neutral600" aria-live="polite">
          {text('row.count', { count: total })}
        </Typography>
      </Flex>
      <RowTable columns={columns} rows={rows} keyOf={({ documentId }) => documentId} label={text('page.title')} />
      <Pagination.Root pageCount={Math.ceil(total / pageSize)} total={total} key={page}>
        <Pagination.PageSize options={['25', '50', '100']} />
        <Pagination.Links />
      </Pagination.Root>
      {chosen.length > 0 && (
        <SelectionBar
          text={text('selection.count', { count: chosen.length })}
          clear={text('selection.clear')}
          onClear={() => setSelected(new Set())}
        >
          <Button startIcon={<Calendar />} onClick={() => setPlanned(chosen)}>
            {text('selection.plan')}
          </Button>
        </SelectionBar>
      )}
      {planned && (
        <RetryDialog
          customers={planned}
          today={meta.today}
          onClose={() => setPlanned(undefined)}
          onPlanned={() => {
            setPlanned(undefined);
            setSelected(new Set());
          }}
        />
      )}
    </Flex>
  );
};
