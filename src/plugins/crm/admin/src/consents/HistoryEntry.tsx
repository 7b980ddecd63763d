import { Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ConsentEntry } from '../../../shared/contracts/consents';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { toneOf } from '../lib/value-tone';

/** What was said, how, when and by whom it was written down. */
export const HistoryEntry = ({ entry }: { entry: ConsentEntry }) => {
  const { formatMessage, formatDate } = useIntl();
  const word = useValueText();
  const date = (at: string) => formatDate(at, { dateStyle: 'medium' });
  const details = [
    entry.method && word('consent.method', entry.method),
    entry.expiresAt && formatMessage({ id: t('consents.until') }, { date: date(entry.expiresAt) }),
    entry.recordedBy && formatMessage({ id: t('consents.by') }, { name: entry.recordedBy }),
  ].filter(Boolean);
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1} paddingBottom={3}>
      <Flex gap={2} wrap="wrap">
        <Status variant={toneOf(entry.state)} size="XS">
          {word('consent.state', entry.state)}
        </Status>
        <Typography variant="pi" fontWeight="semiBold">
          <time
            dateTime={entry.recordedAt}
            title={formatDate(entry.recordedAt, { dateStyle: 'full', timeStyle: 'short' })}
          >
            {date(entry.recordedAt)}
          </time>
        </Typography>
      </Flex>
      {details.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {details.join(' · ')}
        </Typography>
      )}
      {entry.proof && (
        <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {entry.proof}
        </Typography>
      )}
    </Flex>
  );
};
