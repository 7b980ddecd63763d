import type { InteractionFigures } from '../../../shared/contracts/reports';
import { exactNumber } from '../lib/number-format';
import type { CardProps } from '../components/figures/ChartCard';
import type { FigureLinks } from './figure-links';
import { useChartTexts } from './useChartTexts';

export const useInteractionCards = (
  interactions: InteractionFigures | null,
  links: FigureLinks,
): Record<string, CardProps | undefined> => {
  const { text, points, locale } = useChartTexts();
  if (!interactions) return {};
  const { byChannel, byOutcome, byEmployee } = interactions;

  return {
    channels: {
      title: text('channels'),
      shape: 'bars',
      points: points('interaction.channel', byChannel, (key) => links.interactionsWith('channel', key)),
    },
    outcomes: {
      title: text('outcomes'),
      shape: 'bars',
      points: points('interaction.outcome', byOutcome, (key) => links.interactionsWith('outcome', key)),
    },
    people:
      byEmployee.length > 1
        ? {
            title: text('people'),
            shape: 'bars',
            points: byEmployee.map(({ name, count, valid }) => ({
              label: name ?? text('empty'),
              value: count,
              more: [exactNumber(valid, locale)],
            })),
            columns: [text('column.count'), text('column.valid')],
          }
        : undefined,
  };
};
