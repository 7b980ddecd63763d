import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { CareCalendar } from '../../../../shared/contracts/care';
import { t } from '../../lib/plugin-id';
import { DayCell } from './DayCell';
import { addMonths, dayAfterKey, monthWeeks } from './month-days';
import { useCalendar } from './use-calendar';
import { useDayText } from './use-day-text';

interface Props {
  calendar: CareCalendar;
  /** The day one comes back from. */
  lastDay?: string;
  onOpen: (day: string) => void;
}

/** A month; arrow keys walk through the days, Enter opens one. */
export const MonthGrid = ({ calendar, lastDay, onOpen }: Props) => {
  const { formatMessage } = useIntl();
  const text = useDayText();
  const { view, change } = useCalendar();
  const table = useRef<HTMLTableElement>(null);
  const first = calendar.days[0]?.day ?? calendar.from;
  const span = { from: first < calendar.from ? first : calendar.from, to: calendar.to };
  const [focused, setFocused] = useState(lastDay ?? first);
  const shouldFocus = useRef(lastDay !== undefined);
  const month = view.month ?? focused.slice(0, 7);
  const entries = new Map(calendar.days.map(({ day, plans }) => [day, plans]));
  const inMonth = (day: string) => day.startsWith(month) && day >= span.from && day <= span.to;
  // What is over is not to come.
  const weeks = monthWeeks(month).filter((week) => week.some(inMonth));
  // One day of the month is in the order of Tab, the arrows do the rest.
  const reachable = inMonth(focused) ? focused : [`${month}-01`, span.from].find(inMonth);

  useEffect(() => {
    if (!shouldFocus.current) return;
    shouldFocus.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
  }, [focused, month]);

  const walk = (event: KeyboardEvent) => {
    const day = (event.target as HTMLElement).dataset.day;
    const target = day && dayAfterKey(event.key, day, span);
    if (!target) return;
    event.preventDefault();
    shouldFocus.current = true;
    setFocused(target);
    if (!target.startsWith(month)) change({ month: target.slice(0, 7) });
  };
  const turn = (months: number) => change({ month: addMonths(month, months) });

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex justifyContent="space-between" paddingBottom={3}>
        <Typography tag="h2" variant="delta" aria-live="polite">
          {text.month(month)}
        </Typography>
        <Flex gap={2}>
          <IconButton
            label={formatMessage({ id: t('care.calendar.earlier') })}
            disabled={month <= span.from.slice(0, 7)}
            onClick={() => turn(-1)}
          >
            <ChevronLeft />
          </IconButton>
          <IconButton
            label={formatMessage({ id: t('care.calendar.later') })}
            disabled={month >= span.to.slice(0, 7)}
            onClick={() => turn(1)}
          >
            <ChevronRight />
          </IconButton>
        </Flex>
      </Flex>
      <table
        ref={table}
        role="grid"
        aria-label={text.month(month)}
        onKeyDown={walk}
        style={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' }}
      >
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, index) => (
              <th key={index} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {text.weekday(index)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) => (
                <DayCell
                  key={day || index}
                  day={day}
                  isToday={day === calendar.from}
                  isOpen={inMonth(day)}
                  isReachable={day === reachable}
                  entries={entries.get(day) ?? []}
                  plans={calendar.plans}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
};
