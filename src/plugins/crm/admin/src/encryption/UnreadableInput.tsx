import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

/** Stands in the place of a value that does not decrypt: nobody types over it by accident. */
export const UnreadableInput = ({ disabled, onReplace }: { disabled?: boolean; onReplace: () => void }) => {
  const { formatMessage } = useIntl();
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} role="alert">
      <Flex gap={2} alignItems="flex-start">
        <Box color="warning600" flex="none">
          <WarningCircle aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography variant="pi" textColor="warning700">
            {formatMessage({ id: t('encryption.unreadable') })}
          </Typography>
          {!disabled && (
            <Button type="button" variant="tertiary" size="S" onClick={onReplace}>
              {formatMessage({ id: t('encryption.enterNew') })}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
};
