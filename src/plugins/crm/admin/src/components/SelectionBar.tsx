import { Box, Button, Flex, Typography } from '@strapi/design-system';

interface Props {
  /** How many are chosen. */
  text: string;
  clear: string;
  onClear(): void;
  /** What can be done with them. */
  children: React.ReactNode;
}

/** What can be done with the chosen rows; it stays in sight at the bottom, under the thumb. */
export const SelectionBar = ({ text, clear, onClear, children }: Props) => (
  <Box position="sticky" bottom="1.6rem" zIndex={2} background="neutral0" hasRadius shadow="popupShadow" padding={4}>
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Typography fontWeight="semiBold" aria-live="polite">
        {text}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" onClick={onClear}>
          {clear}
        </Button>
        {children}
      </Flex>
    </Flex>
  </Box>
);
