import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  title?: ReactNode;
  hint?: string;
  children: ReactNode;
}

/** One part of a page. What is wider than the screen scrolls inside it. */
export const Card = ({ title, hint, children }: Props) => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      {title && (
        <Box>
          <Typography tag="h2" variant="delta">
            {title}
          </Typography>
          {hint && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {hint}
            </Typography>
          )}
        </Box>
      )}
      {children}
    </Flex>
  </Box>
);
