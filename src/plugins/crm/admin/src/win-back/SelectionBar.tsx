import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { useTexts } from './use-texts';

interface Props {
  count: number;
  onPlan(): void;
  onClear(): void;
}

/** What can be done with the chosen customers; it stays in sight at the bottom, under the thumb. */
export const SelectionBar = ({ count, onPlan, onClear }: Props) => {
  const text = useTexts();
  return (
    <Box position="sticky" bottom="1.6rem" zIndex={2} background="neutral0" hasRadius shadow="popupShadow" padding={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography fontWeight="semiBold" aria-live="polite">
          {text('selection.count', { count })}
        </Typography>
        <Flex gap={2}>
          <Button variant="tertiary" onClick={onClear}>
            {text('selection.clear')}
          </Button>
          <Button startIcon={<Calendar />} onClick={onPlan}>
            {text('selection.plan')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
