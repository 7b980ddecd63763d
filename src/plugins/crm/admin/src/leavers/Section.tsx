import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

export const Section = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
    <Flex direction="column" alignItems="stretch" gap={4}>
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
      {children}
    </Flex>
  </Box>
);
