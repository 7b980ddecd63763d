import type { CustomerFigures } from '../../../shared/contracts/reports';
import { exactNumber, percent } from '../lib/number-format';
import type { CardProps } from '../components/figures/ChartCard';
import type { FigureLinks } from './figure-links';
import { pickSeries } from './pick-series';
import { useChartTexts } from './useChartTexts';

export const useCustomerCards = (
  customers: CustomerFigures | null,
  links: FigureLinks,
): Record<string, CardProps | undefined> => {
  const { text, points, labelOf, dayLabel, locale } = useChartTexts();
  if (!customers) return {};
  const { bySource, byStage, byRole, byDemandType } = customers;
  const { unit, series } = pickSeries(customers);

  return {
    added: {
      title: text(`added.${unit}`),
      shape: 'line',
      points: series.map(({ day, count }) => ({
        label: dayLabel(day, unit === 'month' ? 'month' : 'day'),
        value: count,
      })),
      to: links.newCustomers(),
    },
    sources: bySource
      ? {
          title: text('sources'),
          shape: 'bars',
          points: bySource
            .map((source) => ({
              label: labelOf('customer.sourceChannel', source.key),
              value: source.added,
              to: links.newCustomersWith('sourceChannel', source.key),
              more: [exactNumber(source.count, locale), percent(source.conversion, locale)],
            }))
            .sort((a, b) => b.value - a.value),
          columns: [text('column.new'), text('column.all'), text('column.conversion')],
        }
      : undefined,
    stages: byStage
      ? {
          title: text('stages'),
          shape: 'bars',
          points: points('customer.stage', byStage, (key) => links.customersWith('stage', key)),
        }
      : undefined,
    demands: { title: text('demands'), shape: 'bars', points: points('demand.type', byDemandType) },
    roles: byRole
      ? { title: text('roles'), shape: 'bars', points: points('customer.contactRoles', byRole) }
      : undefined,
  };
};
