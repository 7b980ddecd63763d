import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Preview } from '../../../shared/contracts/leavers';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { PreviewTable } from './PreviewTable';

/** What will happen, before it does. */
export const PreviewSection = ({ preview, isFetching }: { preview: Preview; isFetching: boolean }) => {
  const { formatMessage } = useIntl();
  const { employee, counts, logins, stays, warnings } = preview;
  const { name } = employee;
  const isEmpty = Object.keys(counts).length === 0;
  const login = logins.panel || logins.rest ? 'loginEnds' : 'noLogin';
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`leavers.${key}`) }, values);
  return (
    <Card title={text('preview.title')} hint={text('preview.hint')}>
      <Flex
        direction="column"
        alignItems="stretch"
        gap={4}
        aria-busy={isFetching}
        style={{ opacity: isFetching ? 0.6 : 1 }}
      >
        {isEmpty ? <Typography>{text('preview.nothing', { name })}</Typography> : <PreviewTable preview={preview} />}
        <Box>
          <Typography tag="p" textColor="neutral800">
            {text(`preview.${login}`, { name })}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {text('preview.stays', { name, interactions: stays.interactions, transactions: stays.transactions })}
          </Typography>
        </Box>
        {warnings.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label={text('preview.warnings')}>
            {warnings.map(({ key, values }) => (
              <Flex tag="li" key={`${key} ${values.name}`} gap={2} alignItems="flex-start">
                <Box color="warning600" paddingTop={1}>
                  <WarningCircle fill="currentColor" aria-hidden />
                </Box>
                <Typography textColor="warning700">{text(`warning.${key}`, values)}</Typography>
              </Flex>
            ))}
          </Flex>
        )}
      </Flex>
    </Card>
  );
};
