import { useIntl } from 'react-intl';
import type { Dashboard } from '../../../shared/contracts/reports';
import type { TileProps } from '../components/figures/Tile';
import { oneDigit, percent } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import type { FigureLinks } from './figure-links';

/** How much of the work appears by itself: of the tasks, and beside it of the messages; each opens the rows. */
export const useAutomationTile = ({ automation }: Dashboard, links: FigureLinks): TileProps[] => {
  const { formatMessage, locale } = useIntl();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`reports.tile.${key}`) }, values);
  const { now, before } = automation;
  const { tasks, messages } = now;
  if (!tasks) return [];

  const shareOf = ({ total, share }: { total: number; share: number }) => (total === 0 ? '–' : percent(share, locale));
  const change = before.tasks?.total && tasks.total ? (tasks.share - before.tasks.share) * 100 : undefined;
  return [
    {
      label: text('automaticTasks'),
      value: tasks.share,
      shown: shareOf(tasks),
      exact: `${shareOf(tasks)}, ${text('automaticTasksOf', { automatic: tasks.automatic, total: tasks.total })}`,
      to: tasks.automatic > 0 ? links.automaticTasks() : undefined,
      ...(change === undefined
        ? {}
        : { change, changeShown: text('points', { points: oneDigit(Math.abs(change), locale) }) }),
      ...(messages && {
        note: text('automaticMessages', { share: shareOf(messages) }),
        noteTo: messages.automatic > 0 ? links.planMessages() : undefined,
      }),
    },
  ];
};
