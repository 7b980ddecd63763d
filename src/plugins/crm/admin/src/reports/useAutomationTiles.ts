import { useIntl } from 'react-intl';
import type { AutomationShare, Dashboard } from '../../../shared/contracts/reports';
import type { TileProps } from '../components/figures/Tile';
import { oneDigit, percent } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import type { FigureLinks } from './figure-links';

/** How much of the work appears by itself; each tile opens what rules and plans made. */
export const useAutomationTiles = ({ automation }: Dashboard, links: FigureLinks): TileProps[] => {
  const { formatMessage, locale } = useIntl();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`reports.tile.${key}`) }, values);
  const { now, before } = automation;

  const tile = (key: string, figures: AutomationShare, earlier: AutomationShare | null, to?: string): TileProps => {
    const change =
      earlier && figures.total > 0 && earlier.total > 0 ? (figures.share - earlier.share) * 100 : undefined;
    return {
      label: text(key),
      value: figures.share,
      shown: figures.total === 0 ? '–' : percent(figures.share, locale),
      to: figures.total > 0 ? to : undefined,
      ...(change === undefined
        ? {}
        : { change, changeShown: text('points', { points: oneDigit(Math.abs(change), locale) }) }),
      note: text(`${key}Of`, { automatic: figures.automatic, total: figures.total }),
    };
  };

  return [
    ...(now.tasks ? [tile('automaticTasks', now.tasks, before.tasks, links.automaticTasks())] : []),
    ...(now.messages ? [tile('automaticMessages', now.messages, before.messages, links.planMessages())] : []),
  ];
};
