import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SEND_FAULTS, type CareMessageRow } from '../../../shared/contracts/care-outbox';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { Lines } from './cells';
import { StateBadge } from '../components/StateBadge';

/** Where a message stands, and why. */
export const Trouble = ({ message }: { message: CareMessageRow }) => {
  const { formatTime, formatMessage } = useIntl();
  const next = message.nextAttemptAt;
  const why = useWhy()(message);
  return (
    <Lines width={24}>
      <StateBadge of="care-message.state" value={message.state} />
      {(why || next) && (
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {[
            why,
            next && formatMessage({ id: t('care.trouble.next') }, { time: formatTime(next, { timeStyle: 'short' }) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      )}
      <LastDecision message={message} />
    </Lines>
  );
};

/** Why a message stands where it stands, in words; nothing if its state says it all. */
export const useWhy = () => {
  const { formatMessage, formatDate } = useIntl();
  const textOf = useValueText();
  const explain = useExplain();
  return ({ state, skipReason, lastError, plan, scheduledFor, unsubscribedAt }: CareMessageRow): string | null => {
    const time = (at: string) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
    switch (state) {
      case 'skipped':
        return skipReason && textOf('care-message.skipReason', skipReason);
      case 'uncertain':
        return formatMessage({ id: t('care.trouble.uncertain') });
      case 'proposed':
        return formatMessage({ id: t('care.trouble.proposed') }, { plan: plan?.name ?? '', time: time(scheduledFor) });
      default:
        return unsubscribedAt
          ? formatMessage({ id: t('care.trouble.unsubscribed') }, { time: time(unsubscribedAt) })
          : lastError && explain(lastError);
    }
  };
};

/** Our own sentences in the reader's language, a provider's answer as it came. */
const useExplain = () => {
  const { formatMessage } = useIntl();
  return (error: string): string => {
    const found = Object.entries(SEND_FAULTS).find(([, sentence]) => error.startsWith(sentence));
    if (!found) return formatMessage({ id: t('care.trouble.answer') }, { answer: error });
    const [fault, sentence] = found as [keyof typeof SEND_FAULTS, string];
    const detail = error.slice(sentence.length).replace(/^: /, '');
    return [formatMessage({ id: t(`care.trouble.fault.${fault}`) }), detail && `(${detail})`].filter(Boolean).join(' ');
  };
};

const LastDecision = ({ message }: { message: CareMessageRow }) => {
  const { formatMessage, formatDate } = useIntl();
  const last = message.decisions.at(-1);
  if (!last) return null;
  return (
    <Typography variant="pi" textColor="neutral600">
      {formatMessage(
        { id: t(`care.decided.${last.decision}`) },
        { by: last.by, at: formatDate(last.at, { dateStyle: 'medium', timeStyle: 'short' }) },
      )}
    </Typography>
  );
};
