import { Link } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { AuditRow } from '../../../shared/contracts/audit';
import { t } from '../lib/plugin-id';
import { useWords } from './use-words';

interface Props {
  entry: AuditRow;
  /** On the record's own page its name need not be said. */
  isOwnPage?: boolean;
}

const NAMED_FIELDS = 3;
const isRecord = (uid: string | null): uid is string => uid?.startsWith('api::') ?? false;

const Strong = ({ children }: { children: React.ReactNode }) => <strong style={{ fontWeight: 600 }}>{children}</strong>;

/** What an entry says, as a sentence of the reader's language. */
export const Sentence = ({ entry, isOwnPage }: Props) => {
  const { formatMessage, formatList } = useIntl();
  const words = useWords();
  const { action, uid, documentId, title, details } = entry;

  const name = title ?? (uid ? formatMessage({ id: t('audit.untitled') }, { type: words.typeText(uid) }) : '');
  const record = isOwnPage ? (
    formatMessage({ id: t('audit.thisRecord') })
  ) : isRecord(uid) && documentId && action !== 'delete' ? (
    <Link key="record" tag={NavLink} to={`/content-manager/collection-types/${uid}/${documentId}`}>
      {name}
    </Link>
  ) : (
    <Strong key="record">{name}</Strong>
  );

  const fields = [...new Set(entry.fields.map((field) => words.fieldText(uid, field)))];
  const more = fields.length - NAMED_FIELDS;
  const named =
    more > 0 ? [...fields.slice(0, NAMED_FIELDS), formatMessage({ id: t('audit.more') }, { more })] : fields;
  const move = entry.changes?.find(({ field }) => field === 'stage' || field === 'state');
  const key = action === 'stage_change' && !move ? 'update' : action;

  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {formatMessage(
        { id: t(`audit.sentence.${key}`) },
        {
          who: <Strong key="who">{words.actorText(entry.actor, entry.actorName)}</Strong>,
          record,
          fields: formatList(named, { type: 'conjunction' }),
          from: move && <Strong key="from">{words.valueText(uid, move.field, move.from)}</Strong>,
          to: move && <Strong key="to">{words.valueText(uid, move.field, move.to)}</Strong>,
          login: <Strong key="login">{String(details?.login ?? '')}</Strong>,
        },
      )}
    </span>
  );
};
