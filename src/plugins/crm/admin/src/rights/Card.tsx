import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  title?: React.ReactNode;
  children: React.ReactNode;
}

export const Card = ({ title, children }: Props) => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      {title && (
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
      )}
      {children}
    </Flex>
  </Box>
);
