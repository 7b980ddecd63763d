import { Box, Flex, Typography } from '@strapi/design-system';
import { ChevronRight } from '@strapi/icons';
import type { CareCalendar } from '../../../../shared/contracts/care';
import { PlanLines } from './PlanLines';
import { useDayText } from './use-day-text';

/** The days that have something, one under the other. */
export const AgendaList = ({ calendar, onOpen }: { calendar: CareCalendar; onOpen: (day: string) => void }) => {
  const text = useDayText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {calendar.days.map(({ day, plans }) => (
        <li key={day}>
          <Box
            tag="button"
            type="button"
            width="100%"
            padding={4}
            background="neutral0"
            borderColor="neutral200"
            hasRadius
            cursor="pointer"
            aria-label={text.summary(day, plans)}
            onClick={() => onOpen(day)}
          >
            <Flex tag="span" direction="column" alignItems="stretch" gap={1} style={{ textAlign: 'left' }}>
              <Flex tag="span" justifyContent="space-between">
                <Typography tag="span" fontWeight="bold" textColor="neutral800">
                  {text.long(day)}
                </Typography>
                <ChevronRight fill="neutral500" aria-hidden />
              </Flex>
              <PlanLines entries={plans} plans={calendar.plans} room={6} />
            </Flex>
          </Box>
        </li>
      ))}
    </Flex>
  );
};
