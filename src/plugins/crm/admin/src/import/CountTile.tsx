import { Box, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { Outcome } from '../../../shared/contracts/import';
import { t } from '../lib/plugin-id';

const COLOURS: Record<Outcome, string> = {
  created: 'success600',
  updated: 'primary600',
  skipped: 'neutral600',
  failed: 'danger600',
};

export const CountTile = ({ outcome, count, to }: { outcome: Outcome; count: number; to?: string }) => {
  const { formatMessage, formatNumber } = useIntl();
  return (
    <Box background="neutral100" hasRadius padding={4} width="100%" data-testid={`import-${outcome}`}>
      <Typography variant="alpha" tag="p" textColor={count === 0 ? 'neutral500' : COLOURS[outcome]}>
        {formatNumber(count)}
      </Typography>
      <Typography tag="p">{formatMessage({ id: t(`import.result.${outcome}`) })}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: t(`import.result.${outcome}Hint`) })}
      </Typography>
      {to && (
        <Link tag={NavLink} to={to}>
          {formatMessage({ id: t('import.result.show') })}
        </Link>
      )}
    </Box>
  );
};
