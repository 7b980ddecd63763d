import * as React from 'react';
import { useNavigate } from 'react-router-dom';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';
import type { Point } from './ChartCard';

interface Props {
  shape: 'line' | 'bars' | 'columns';
  points: Point[];
  scale?: [number, number];
  short(value: number): string;
  label: string;
}

const quarters = ([low, high]: [number, number]) => [0, 1, 2, 3, 4].map((part) => low + ((high - low) * part) / 4);

/** Drawn by recharts, in its own chunk. Axes begin at zero or show the whole scale, nothing moves, and a bar leads to the list behind it. */
const Chart = ({ shape, points, scale, short, label }: Props) => {
  const { colors } = useTheme();
  const navigate = useNavigate();
  const tick = { fill: colors.neutral600, fontSize: 12 };
  const tooltip = (
    <Tooltip
      formatter={(value, _name, item) => [(item.payload as Point).exact ?? short(Number(value)), label]}
      contentStyle={{ background: colors.neutral0, borderColor: colors.neutral200, borderRadius: 4, fontSize: 12 }}
      labelStyle={{ color: colors.neutral800 }}
      itemStyle={{ color: colors.neutral800 }}
      cursor={{ fill: colors.neutral150, stroke: colors.neutral300 }}
    />
  );
  const open = ({ payload }: { payload?: Point }) => payload?.to && navigate(payload.to);
  const charts: Record<Props['shape'], () => React.ReactElement> = {
    line: () => (
      <LineChart data={points} margin={{ top: 8, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid stroke={colors.neutral150} vertical={false} />
        <XAxis dataKey="label" tick={tick} stroke={colors.neutral200} minTickGap={24} />
        <YAxis
          allowDecimals={false}
          tick={tick}
          stroke={colors.neutral200}
          width={scale ? 48 : 40}
          tickFormatter={short}
          {...(scale && { domain: scale, ticks: quarters(scale) })}
        />
        {scale && <ReferenceLine y={0} stroke={colors.neutral500} />}
        {tooltip}
        <Line
          dataKey="value"
          stroke={colors.primary600}
          strokeWidth={2}
          dot={Boolean(scale)}
          isAnimationActive={false}
        />
      </LineChart>
    ),
    columns: () => (
      <BarChart data={points} margin={{ top: 20, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid stroke={colors.neutral150} vertical={false} />
        <XAxis dataKey="label" tick={tick} stroke={colors.neutral200} minTickGap={8} />
        <YAxis tick={tick} stroke={colors.neutral200} width={64} tickFormatter={short} />
        {tooltip}
        <Bar dataKey="value" fill={colors.primary600} radius={[3, 3, 0, 0]} maxBarSize={56} isAnimationActive={false} />
      </BarChart>
    ),
    bars: () => (
      <BarChart data={points} layout="vertical" margin={{ top: 0, right: 56, bottom: 0, left: 0 }}>
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis type="category" dataKey="label" tick={tick} stroke={colors.neutral200} width={124} />
        {tooltip}
        <Bar
          dataKey="value"
          fill={colors.primary600}
          radius={[0, 3, 3, 0]}
          maxBarSize={28}
          isAnimationActive={false}
          onClick={open}
          cursor="pointer"
        >
          <LabelList
            dataKey="value"
            position="right"
            fill={colors.neutral800}
            fontSize={12}
            formatter={(value: unknown) => short(Number(value))}
          />
        </Bar>
      </BarChart>
    ),
  };
  return (
    <div
      role="img"
      aria-label={`${label}: ${points.map((point) => `${point.label} ${point.exact ?? (point.value === null ? '–' : short(point.value))}`).join(', ')}`}
    >
      <ResponsiveContainer width="100%" height={240}>
        {charts[shape]()}
      </ResponsiveContainer>
    </div>
  );
};
export default Chart;
