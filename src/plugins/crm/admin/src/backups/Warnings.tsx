import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { BackupWarning } from '../../../shared/contracts/backups';
import { t } from '../lib/plugin-id';

/** Without these there is no backup. */
const GRAVE: BackupWarning['code'][] = ['no-tool', 'old-tool', 'no-recipient', 'failed', 'overdue', 'drill-failed'];

/** What to see to, the worst first, in one banner. */
export const Warnings = ({ warnings }: { warnings: BackupWarning[] }) => {
  const { formatMessage, formatDate } = useIntl();
  const tone = warnings.some(({ code }) => GRAVE.includes(code)) ? 'danger' : 'warning';
  return (
    <Box
      tag="section"
      aria-label={formatMessage({ id: t('backups.warnings') })}
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={4}
    >
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {warnings.map(({ code, at, server, found }) => {
          const values = { server, found, at: at && formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }) };
          return (
            <Flex key={code} tag="li" gap={3} alignItems="flex-start">
              <Box color={`${GRAVE.includes(code) ? 'danger' : 'warning'}600`} paddingTop={1} aria-hidden>
                <WarningCircle />
              </Box>
              <Box>
                <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
                  {formatMessage({ id: t(`backups.warning.${code}`) }, values)}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral700">
                  {formatMessage({ id: t(`backups.advice.${code}`) }, values)}
                </Typography>
              </Box>
            </Flex>
          );
        })}
      </Flex>
    </Box>
  );
};
