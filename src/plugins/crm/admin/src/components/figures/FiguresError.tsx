import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';

/** Figures did not come: try again, or ask for others. */
export const FiguresError = ({ onRetry, onReset }: { onRetry(): unknown; onReset(): void }) => {
  const { formatMessage } = useIntl();
  const text = (key: string) => formatMessage({ id: t(`reports.error.${key}`) });
  return (
    <EmptyStateLayout
      content={text('text')}
      action={
        <Flex gap={2}>
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={() => onRetry()}>
            {text('retry')}
          </Button>
          <Button variant="tertiary" onClick={onReset}>
            {text('reset')}
          </Button>
        </Flex>
      }
    />
  );
};
