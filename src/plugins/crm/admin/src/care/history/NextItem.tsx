import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CareHistory } from '../../../../shared/contracts/care-outbox';
import { t } from '../../lib/plugin-id';
import { useValueText } from '../../lib/value-text';

/** What a plan that runs will write, and what stands in its way as things are. */
export const NextItem = ({ row }: { row: CareHistory['next'][number] }) => {
  const { formatMessage, formatDate } = useIntl();
  const textOf = useValueText();
  const day = formatDate(row.day, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <Box>
      <Typography tag="p" textColor="neutral800">
        {row.plan.name}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: t('care.history.at') }, { day, time: row.plan.sendAt })}
        {row.channel && ` · ${textOf('care-message.channel', row.channel)}`}
      </Typography>
      {row.obstacle && (
        <Typography tag="p" variant="pi" textColor="warning700">
          {formatMessage(
            { id: t('care.history.willSkip') },
            { reason: textOf('care-message.skipReason', row.obstacle) },
          )}
        </Typography>
      )}
    </Box>
  );
};
