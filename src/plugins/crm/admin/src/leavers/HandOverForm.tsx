import { Button, Flex, Grid, Loader, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { ColleagueChoice, HandOverRun } from '../../../shared/contracts/leavers';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { usePreviewHandOverQuery } from './api';
import { ColleagueSelect } from './ColleagueSelect';
import { ConfirmDialog } from './ConfirmDialog';
import { EMPTY_DRAFT, requestOf, type Draft } from './draft';
import { PreviewSection } from './PreviewSection';
import { ReceiverRows } from './ReceiverRows';
import { useProblem } from './use-problem';

interface Props {
  employee: string;
  colleagues: ColleagueChoice[];
  onDone(run: HandOverRun): void;
}

/** Who takes over, what that means in numbers, and the button that does it. Changes show in the preview at once. */
export const HandOverForm = ({ employee, colleagues, onDone }: Props) => {
  const { formatMessage } = useIntl();
  const problemOf = useProblem();
  const [draft, setDraft] = React.useState<Draft>(EMPTY_DRAFT);
  const [isAsking, setAsking] = React.useState(false);
  const request = requestOf(employee, draft);
  const { data: preview, isFetching, error } = usePreviewHandOverQuery(request);
  const text = (key: string) => formatMessage({ id: t(`leavers.form.${key}`) });
  const choices = colleagues.filter((choice) => choice.canReceive && choice.documentId !== employee);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  if (error) return <Typography textColor="danger600" role="alert">{problemOf(error)}</Typography>; // prettier-ignore
  if (!preview) return <Loader>{text('loading')}</Loader>;

  const { counts, unassigned } = preview;
  const isLeading = Boolean(counts.teams ?? counts.staff);
  const hasListings = Boolean(counts.listings ?? counts.keys ?? counts.roles);
  const isDone = preview.employee.state === 'left' && Object.keys(counts).length === 0;
  return (
    <>
      <Card title={text('receivers')} hint={text('receiversHint')}>
        {choices.length === 0 ? (
          <Typography>{text('nobody')}</Typography>
        ) : (
          <ReceiverRows receivers={draft.receivers} choices={choices} onChange={(receivers) => change({ receivers })} />
        )}
        {(hasListings || isLeading) && (
          <Grid.Root gap={4}>
            {hasListings && (
              <Grid.Item col={6} xs={12}>
                <ColleagueSelect
                  name="listingsTo"
                  label={text('listingsTo')}
                  hint={text('listingsHint')}
                  value={draft.listingsTo}
                  choices={choices}
                  onChange={(listingsTo) => change({ listingsTo })}
                />
              </Grid.Item>
            )}
            {isLeading && (
              <Grid.Item col={6} xs={12}>
                <ColleagueSelect
                  name="leadTo"
                  label={text('leadTo')}
                  hint={text('leadHint')}
                  required
                  value={draft.leadTo}
                  choices={choices}
                  onChange={(leadTo) => change({ leadTo })}
                />
              </Grid.Item>
            )}
          </Grid.Root>
        )}
      </Card>
      <PreviewSection preview={preview} isFetching={isFetching} />
      <Flex gap={4} justifyContent="flex-end" wrap="wrap">
        {(unassigned.length > 0 || isDone) && (
          <Typography textColor="neutral600">{text(isDone ? 'done' : 'missing')}</Typography>
        )}
        <Button
          size="L"
          variant="danger"
          disabled={isFetching || isDone || unassigned.length > 0}
          onClick={() => setAsking(true)}
        >
          {text('run')}
        </Button>
      </Flex>
      {isAsking && (
        <ConfirmDialog preview={preview} request={request} onClose={() => setAsking(false)} onDone={onDone} />
      )}
    </>
  );
};
