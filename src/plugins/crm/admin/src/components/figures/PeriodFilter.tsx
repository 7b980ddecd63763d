import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ReportPeriod } from '../../../../shared/contracts/reports';
import { t } from '../../lib/plugin-id';
import { DayInput } from './DayInput';
import { nameOfPeriod, pickPeriod, PRESETS, type Preset } from '../../lib/pick-period';

interface Props {
  data: { period: ReportPeriod; teams: { documentId: string; name: string }[] };
  team?: string;
  /** What changes; `team: undefined` is every team. */
  onChange(change: { from?: string; to?: string; team?: string }): void;
  /** Further filters, each a `Grid.Item`. */
  children?: React.ReactNode;
}

/** The days that figures cover, by name or by date, and whose they are. */
export const PeriodFilter = ({ data, team, onChange, children }: Props) => {
  const { formatMessage } = useIntl();
  const { period, teams } = data;
  const text = (key: string) => formatMessage({ id: t(`reports.filter.${key}`) });
  const preset = nameOfPeriod(period, period.today.day) ?? 'custom';

  return (
    <Grid.Root gap={4} role="search" aria-label={text('label')}>
      <Grid.Item col={3} m={3} s={12} xs={12}>
        <Field.Root width="100%">
          <Field.Label>{text('period')}</Field.Label>
          <SingleSelect
            value={preset}
            onChange={(value) => onChange(pickPeriod(value as Preset, period.today.day))}
            aria-label={text('period')}
          >
            {PRESETS.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {text(name)}
              </SingleSelectOption>
            ))}
            {preset === 'custom' && <SingleSelectOption value="custom">{text('custom')}</SingleSelectOption>}
          </SingleSelect>
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={3} m={3} s={6} xs={6}>
        <DayInput
          label={text('start')}
          value={period.from}
          max={period.to}
          onChange={(day) => onChange({ from: day, to: period.to })}
        />
      </Grid.Item>
      <Grid.Item col={3} m={3} s={6} xs={6}>
        <DayInput
          label={text('end')}
          value={period.to}
          min={period.from}
          onChange={(day) => onChange({ from: period.from, to: day })}
        />
      </Grid.Item>
      {teams.length > 1 && (
        <Grid.Item col={3} m={3} s={12} xs={12}>
          <Field.Root width="100%">
            <Field.Label>{text('team')}</Field.Label>
            <SingleSelect
              value={team ?? 'all'}
              onChange={(value) => onChange({ team: value === 'all' ? undefined : String(value) })}
              aria-label={text('team')}
            >
              <SingleSelectOption value="all">{text('allTeams')}</SingleSelectOption>
              {teams.map(({ documentId, name }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
      )}
      {children}
    </Grid.Root>
  );
};
