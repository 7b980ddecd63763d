import { Box, Flex, Grid, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { Mapping, RunWithTargets } from '../../../shared/contracts/import';
import { t } from '../lib/plugin-id';
import { useTargetLabel } from './target-label';

const LEAVE_OUT = '-';

interface Props {
  run: RunWithTargets;
  mapping: Mapping;
  onChange(mapping: Mapping): void;
}

/** Each column of the file with a few of its cells, and where it goes. A field takes one column. */
export const ColumnList = ({ run, mapping, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const labelOf = useTargetLabel(run.type);
  const targets = React.useMemo(
    () =>
      run.targets
        .map((target) => ({ ...target, label: labelOf(target) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [run.targets, labelOf],
  );
  const choose = (heading: string, path: string) => {
    const others = Object.entries(mapping).filter(([name, taken]) => name !== heading && taken !== path);
    onChange(Object.fromEntries(path === LEAVE_OUT ? others : [...others, [heading, path]]));
  };
  const filled = targets.filter(({ path }) => Object.values(mapping).includes(path)).map(({ attribute }) => attribute);
  const missing = targets.filter(({ required, attribute }) => required && !filled.includes(attribute));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {run.headings.map((heading) => (
        <Grid.Root key={heading} gap={{ initial: 1, medium: 4 }}>
          <Grid.Item col={3} xs={12}>
            <Typography fontWeight="semiBold">{heading}</Typography>
          </Grid.Item>
          <Grid.Item col={5} xs={12} minWidth={0}>
            <Typography variant="pi" textColor="neutral600" ellipsis>
              {(run.samples[heading] ?? []).join(' · ') || formatMessage({ id: t('import.columns.empty') })}
            </Typography>
          </Grid.Item>
          <Grid.Item col={4} xs={12}>
            <Box width="100%">
              <SingleSelect
                size="S"
                aria-label={formatMessage({ id: t('import.columns.goesTo') }, { column: heading })}
                value={mapping[heading] ?? LEAVE_OUT}
                onChange={(value) => choose(heading, String(value))}
              >
                <SingleSelectOption value={LEAVE_OUT}>
                  {formatMessage({ id: t('import.columns.leaveOut') })}
                </SingleSelectOption>
                {targets.map(({ path, label }) => (
                  <SingleSelectOption key={path} value={path}>
                    {label}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Box>
          </Grid.Item>
        </Grid.Root>
      ))}
      {missing.length > 0 && (
        <Typography variant="pi" textColor="warning700">
          {formatMessage({ id: t('import.columns.missing') }, { fields: missing.map(({ label }) => label).join(', ') })}
        </Typography>
      )}
    </Flex>
  );
};
