import { useIntl } from 'react-intl';
import type { SatisfactionFigures, SatisfactionGroup } from '../../../shared/contracts/satisfaction';
import { exactNumber, fixedNumber, percent, signedNumber } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';

/** Below this many answers one person more or less turns a score. */
const FEW = 5;
export const isFew = (n: number) => n < FEW;

/** What is not known. */
const NOTHING = '–';
/** Things that begin something, by the beginning of their name; what an office invents stands as it is. */
const OCCASIONS =
  'birthday holiday deal_anniversary viewing_done signed handed_over complaint_closed silence manual'.split(' ');

/** The words of the page, and scores as the reader writes them. */
export const useScoreTexts = () => {
  const { formatMessage, formatDate, locale } = useIntl();
  const word = useValueText();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`satisfaction.${key}`) }, values);
  const shown = (value: number | null, write: (value: number) => string) => (value === null ? NOTHING : write(value));
  const month = (key: string) =>
    formatDate(`${key}-15T12:00:00Z`, { timeZone: 'UTC', month: 'short', year: '2-digit' });
  const occasion = (key: string) =>
    OCCASIONS.includes(key) ? text(`occasion.${key}`) : word('care-plan.stageEvent', key);

  return {
    text,
    month,
    occasion,
    number: (value: number) => exactNumber(value, locale),
    share: (value: number | null) => shown(value, (share) => percent(share, locale)),
    csat: ({ csat }: SatisfactionFigures) => shown(csat.percent, (value) => percent(value / 100, locale)),
    nps: ({ nps }: SatisfactionFigures) => shown(nps.score, (value) => signedNumber(value, locale)),
    ces: ({ ces }: SatisfactionFigures) => shown(ces.mean, (value) => fixedNumber(value, locale)),
    /** By how much, without its sign: in points of a hundred, or of the scale. */
    points: (value: number) => text('tile.points', { count: exactNumber(Math.round(Math.abs(value)), locale) }),
    steps: (value: number) => fixedNumber(Math.abs(value), locale),
    groupName: (by: SatisfactionGroup, { key, label }: { key: string | null; label: string | null }) => {
      if (key === null || key === '') return text(`group.none.${by}`);
      if (by === 'month') return month(key);
      return by === 'trigger' ? occasion(key) : (label ?? key);
    },
  };
};
export type ScoreTexts = ReturnType<typeof useScoreTexts>;
