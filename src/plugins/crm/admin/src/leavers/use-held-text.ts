import { useIntl } from 'react-intl';
import { HELD, type HeldCounts } from '../../../shared/contracts/leavers';
import { t } from '../lib/plugin-id';

/** "214 customers, 12 listings", in the reader's language; the kinds after `most` are added up. */
export const useHeldText = () => {
  const { formatMessage, formatList } = useIntl();
  return (counts: HeldCounts, most = 3): string => {
    const kinds = HELD.filter((held) => counts[held]);
    const rest = kinds.slice(most).reduce((sum, held) => sum + (counts[held] ?? 0), 0);
    const parts = kinds
      .slice(0, most)
      .map((held) => formatMessage({ id: t(`leavers.count.${held}`) }, { count: counts[held] }));
    if (rest > 0) parts.push(formatMessage({ id: t('leavers.count.other') }, { count: rest }));
    return parts.length > 0 ? formatList(parts) : formatMessage({ id: t('leavers.count.none') });
  };
};
