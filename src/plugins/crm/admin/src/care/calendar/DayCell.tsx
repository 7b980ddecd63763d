import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CareCalendar } from '../../../../shared/contracts/care';
import { PlanLines } from './PlanLines';
import { useDayText } from './use-day-text';

interface Props {
  /** Empty: a day of another month. */
  day: string;
  isToday: boolean;
  /** Whether the calendar reaches to it. */
  isOpen: boolean;
  isReachable: boolean;
  entries: CareCalendar['days'][number]['plans'];
  plans: CareCalendar['plans'];
  onOpen: (day: string) => void;
}

export const DayCell = ({ day, isToday, isOpen, isReachable, entries, plans, onOpen }: Props) => {
  const text = useDayText();
  if (!isOpen)
    return (
      <Cell role="gridcell">
        <Box padding={2} background="neutral100" height="12rem">
          <Typography textColor="neutral500">{day && Number(day.slice(8))}</Typography>
        </Box>
      </Cell>
    );
  return (
    <Cell role="gridcell">
      <Day
        type="button"
        data-day={day}
        tabIndex={isReachable ? 0 : -1}
        aria-label={text.summary(day, entries)}
        aria-current={isToday ? 'date' : undefined}
        aria-disabled={entries.length === 0}
        onClick={() => entries.length > 0 && onOpen(day)}
      >
        <Flex tag="span" direction="column" alignItems="start" gap={1} width="100%">
          <Box
            tag="span"
            background={isToday ? 'primary600' : undefined}
            paddingLeft={isToday ? 2 : 0}
            paddingRight={isToday ? 2 : 0}
            hasRadius
          >
            <Typography tag="span" fontWeight="bold" textColor={isToday ? 'neutral0' : 'neutral800'}>
              {Number(day.slice(8))}
            </Typography>
          </Box>
          <PlanLines entries={entries} plans={plans} room={4} />
        </Flex>
      </Day>
    </Cell>
  );
};

const Cell = styled.td`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  padding: 0;
  vertical-align: top;
`;

const Day = styled.button`
  width: 100%;
  height: 12rem;
  padding: ${({ theme }) => theme.spaces[2]};
  display: flex;
  align-items: start;
  overflow: hidden;
  text-align: left;
  cursor: pointer;
  &[aria-disabled='true'] {
    cursor: default;
  }
  &:hover:not([aria-disabled='true']) {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
