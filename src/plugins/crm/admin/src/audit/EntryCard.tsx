import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { AuditRow } from '../../../shared/contracts/audit';
import { t } from '../lib/plugin-id';
import { ChangeList } from './ChangeList';
import { Sentence } from './Sentence';
import { useWords } from './use-words';

/** One entry: when, a sentence, by which door; opened, the fields and where it came from. */
export const EntryCard = ({ entry }: { entry: AuditRow }) => {
  const { formatMessage, formatDate } = useIntl();
  const [isOpen, setOpen] = React.useState(false);
  const label = formatMessage({ id: t(isOpen ? 'audit.close' : 'audit.open') });
  return (
    <Box tag="li" background="neutral0" borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
      <Flex padding={2} paddingLeft={3} gap={3} alignItems="center">
        <Flex
          gap={{ initial: 1, medium: 4 }}
          direction={{ initial: 'column', medium: 'row' }}
          alignItems={{ initial: 'flex-start', medium: 'baseline' }}
          flex="1"
          minWidth={0}
        >
          <Typography
            tag="time"
            dateTime={entry.at}
            variant="pi"
            textColor="neutral600"
            style={{ whiteSpace: 'nowrap', minWidth: '17rem' }}
          >
            {formatDate(entry.at, { dateStyle: 'medium', timeStyle: 'medium' })}
          </Typography>
          <Typography textColor="neutral700">
            <Sentence entry={entry} />
          </Typography>
        </Flex>
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {formatMessage({ id: t(`audit.via.${entry.via}`) })}
        </Typography>
        <IconButton label={label} variant="ghost" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronUp /> : <ChevronDown />}
        </IconButton>
      </Flex>
      {isOpen && (
        <Flex direction="column" alignItems="stretch" gap={3} paddingLeft={3} paddingRight={3} paddingBottom={4}>
          <ChangeList entry={entry} />
          <Origin entry={entry} />
        </Flex>
      )}
    </Box>
  );
};

const Origin = ({ entry }: { entry: AuditRow }) => {
  const { formatMessage } = useIntl();
  const { typeText, actionText } = useWords();
  const details = Object.entries(entry.details ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const facts: [string, string | null | undefined][] = [
    ['action', actionText(entry.action)],
    ['type', entry.uid && typeText(entry.uid)],
    [
      'details',
      details
        .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
        .join(', '),
    ],
    ['ip', entry.ip],
    ['request', entry.request],
    ['userAgent', entry.userAgent],
    ['id', entry.id],
  ];
  return (
    <Box background="neutral100" hasRadius padding={3}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Typography key={name} tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {formatMessage({ id: t(`audit.fact.${name}`) })}: {value}
          </Typography>
        ))}
    </Box>
  );
};
