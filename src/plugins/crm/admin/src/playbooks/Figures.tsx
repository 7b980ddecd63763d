import { Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { STOP_REASONS, type PlaybookCard } from '../../../shared/contracts/playbooks';
import { useValueText } from '../lib/value-text';
import { linksOf } from './links';
import { useTexts } from './use-texts';
import { WaitingDialog } from './WaitingDialog';

/** What has become of a playbook; a number leads to what it counts. Why runs stopped stands below, if any did. */
export const Figures = ({ playbook }: { playbook: PlaybookCard }) => {
  const text = useTexts();
  const textOf = useValueText();
  const { formatNumber } = useIntl();
  const { waiting, runs, tasks } = playbook;
  const [isListed, setListed] = React.useState(false);
  const links = linksOf(playbook.documentId);
  const stopped = STOP_REASONS.filter((reason) => runs.stopped[reason]);
  return (
    <Box>
      <Box
        tag="dl"
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))', gap: '1.2rem 0.8rem' }}
      >
        {playbook.state !== 'ended' && (
          <Figure label={text('figure.waiting')} value={waiting.customers} onOpen={() => setListed(true)} />
        )}
        <Figure label={text('figure.inside')} value={runs.active} to={links.runs('active')} />
        <Figure label={text('figure.open')} value={tasks.open} to={links.open()} />
        <Figure
          label={text('figure.overdue')}
          value={tasks.overdue}
          to={links.overdue(new Date())}
          tone={tasks.overdue > 0 ? 'danger600' : undefined}
        />
        <Figure label={text('figure.done')} value={tasks.done} to={links.done()} />
        <Figure label={text('figure.completed')} value={runs.completed} to={links.runs('completed')} />
      </Box>
      {isListed && <WaitingDialog playbook={playbook} onClose={() => setListed(false)} />}
      {stopped.length > 0 && (
        <Flex gap={4} wrap="wrap" paddingTop={3}>
          <Typography variant="pi" textColor="neutral600">
            {text('figure.stopped')}
          </Typography>
          {stopped.map((reason) => (
            <Link key={reason} tag={RouterLink} to={links.runs('stopped', reason)}>
              {textOf('playbook-run.stopReason', reason)}: {formatNumber(runs.stopped[reason] ?? 0)}
            </Link>
          ))}
        </Flex>
      )}
    </Box>
  );
};

interface FigureProps {
  label: string;
  value: number;
  to?: string;
  /** In the place of an address. */
  onOpen?(): void;
  tone?: string;
}

const Figure = ({ label, value, to, onOpen, tone = 'neutral800' }: FigureProps) => {
  const { formatNumber } = useIntl();
  return (
    <Box>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="dd" variant="beta" textColor={tone}>
        {to && value > 0 ? (
          <RouterLink to={to} style={{ color: 'inherit' }} aria-label={`${label}: ${formatNumber(value)}`}>
            {formatNumber(value)}
          </RouterLink>
        ) : onOpen && value > 0 ? (
          <TextButton onClick={onOpen} aria-label={`${label}: ${formatNumber(value)}`}>
            <Typography tag="span" variant="beta" textColor={tone} style={{ textDecoration: 'underline' }}>
              {formatNumber(value)}
            </Typography>
          </TextButton>
        ) : (
          formatNumber(value)
        )}
      </Typography>
    </Box>
  );
};
