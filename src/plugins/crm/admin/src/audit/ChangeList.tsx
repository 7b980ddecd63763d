import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AuditChange, AuditRow } from '../../../shared/contracts/audit';
import { t } from '../lib/plugin-id';
import { useWords } from './use-words';

/** Field by field what was before and what came after. */
export const ChangeList = ({ entry }: { entry: AuditRow }) => {
  const { formatMessage } = useIntl();
  const { fieldText } = useWords();
  if (entry.isErased)
    return (
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(
          { id: t('audit.erased') },
          { fields: entry.fields.map((field) => fieldText(entry.uid, field)).join(', ') },
        )}
      </Typography>
    );
  if (!entry.changes?.length) return null;
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2} width="100%">
      {entry.changes.map((change) => (
        <Change key={change.field} uid={entry.uid} change={change} />
      ))}
    </Flex>
  );
};

const Change = ({ uid, change }: { uid: string | null; change: AuditChange }) => {
  const { formatMessage } = useIntl();
  const words = useWords();
  const from = words.valueText(uid, change.field, change.from);
  const to = words.valueText(uid, change.field, change.to);
  return (
    <Box>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {words.fieldText(uid, change.field)}
      </Typography>
      <Box tag="dd" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        <Typography variant="pi" textColor="neutral800">
          {from && (
            <del>
              <span style={HIDDEN}>{formatMessage({ id: t('audit.before') })}: </span>
              {from}
            </del>
          )}
          {from && ' → '}
          {to || (from ? formatMessage({ id: t('audit.empty') }) : '')}
        </Typography>
      </Box>
    </Box>
  );
};

/** For screen readers: the stroke through a word is not read out. */
const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0 0 0 0)' } as const;
