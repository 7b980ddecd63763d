import { Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { DECIDABLE, type CareMessageList, type CareMessageRow } from '../../../shared/contracts/care-outbox';
import type { CareDecision } from '../../../shared/contracts/care';
import { SelectionBar } from '../components/SelectionBar';
import { t } from '../lib/plugin-id';
import { DecideMany } from './DecideMany';
import { useMessageColumns } from './message-columns';
import { Rows } from './Rows';
import type { MessageFilters } from './use-filters';

const DECISIONS = Object.keys(DECIDABLE) as CareDecision[];

/** A page of messages that wait for a person: some are chosen, or all that match, and decided at once. */
export const DecideRows = ({ list, filters }: { list: CareMessageList; filters: MessageFilters }) => {
  const { formatMessage } = useIntl();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`care.many.${key}`) }, values);
  const [selected, setSelected] = React.useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = React.useState(false);
  const { data: rows, meta } = list;
  const { total } = meta.pagination;
  const chosen = isAll ? rows : rows.filter(({ documentId }) => selected.has(documentId));
  const isPage = chosen.length === rows.length;
  const count = isAll ? total : chosen.length;
  const select = (documentIds: Iterable<string>) => {
    setAll(false);
    setSelected(new Set(documentIds));
  };
  const columns = useMessageColumns({
    decision: true,
    selection: {
      has: (row) => chosen.includes(row),
      toggle: (row) => {
        const others = chosen.filter((one) => one !== row);
        select((others.length < chosen.length ? others : [...chosen, row]).map(({ documentId }) => documentId));
      },
    },
  });
  const waitingFor = (decision: CareDecision) => {
    const states = DECIDABLE[decision];
    const ofThem = (row: CareMessageRow) => states.includes(row.state);
    return isAll
      ? { filter: { tab: 'decide', ...filters }, count: states.reduce((n, state) => n + (meta.byState[state] ?? 0), 0) }
      : { messages: chosen.filter(ofThem).map(({ documentId }) => documentId), count: chosen.filter(ofThem).length };
  };
  const possible = DECISIONS.map((decision) => ({ decision, ...waitingFor(decision) })).filter((one) => one.count > 0);
  const uncertain = isAll ? (meta.byState.uncertain ?? 0) : chosen.filter(({ state }) => state === 'uncertain').length;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap">
        <Checkbox
          checked={isPage ? true : chosen.length > 0 ? 'indeterminate' : false}
          onCheckedChange={() => select(isPage ? [] : rows.map(({ documentId }) => documentId))}
        >
          {text('page')}
        </Checkbox>
        {isPage && !isAll && total > rows.length && (
          <TextButton onClick={() => setAll(true)}>{text('all', { count: total })}</TextButton>
        )}
        <Typography textColor="neutral600" aria-live="polite" style={{ marginInlineStart: 'auto' }}>
          {formatMessage({ id: t('care.filter.count') }, { count: total })}
        </Typography>
      </Flex>
      <Rows columns={columns} rows={rows} keyOf={(row) => row.documentId} pagination={meta.pagination} />
      {count > 0 && (
        <SelectionBar text={text('count', { count })} clear={text('clear')} onClear={() => select([])}>
          {possible.map((one, place) => (
            <DecideMany
              key={one.decision}
              {...one}
              asOf={meta.asOf}
              of={count}
              isPrimary={place === 0}
              uncertain={uncertain}
              onDecided={() => select([])}
            />
          ))}
        </SelectionBar>
      )}
    </Flex>
  );
};
