import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Dashboard, ReportQuery } from '../../../shared/contracts/reports';
import { t } from '../lib/plugin-id';
import { DayInput } from './DayInput';
import { nameOfPeriod, pickPeriod, PRESETS, type Preset } from './pick-period';

interface Props {
  data: Dashboard;
  team?: string;
  onChange(change: ReportQuery): void;
}

export const Filters = ({ data, team, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const { period, teams } = data;
  const text = (key: string) => formatMessage({ id: t(`reports.filter.${key}`) });
  const preset = nameOfPeriod(period, period.today.day) ?? 'custom';

  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" tag="form" role="search" aria-label={text('label')}>
      <Field.Root width="20rem">
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
      <DayInput
        label={text('start')}
        value={period.from}
        max={period.to}
        onChange={(day) => onChange({ from: day, to: period.to })}
      />
      <DayInput
        label={text('end')}
        value={period.to}
        min={period.from}
        onChange={(day) => onChange({ from: period.from, to: day })}
      />
      {teams.length > 1 && (
        <Field.Root width="20rem">
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
      )}
      <Box paddingBottom={2} />
    </Flex>
  );
};
