import { Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Duplicate, EyeStriked } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Revealed } from '../../../shared/contracts/reveals';
import { t } from '../lib/plugin-id';

const PHONE = /^\+\d{7,15}$/;

/** The plain value under its field, to call or to copy, until it hides again. The form keeps the masked one. */
export const RevealedValue = ({ revealed, onHide }: { revealed: Revealed; onHide(): void }) => {
  const { formatMessage } = useIntl();
  const { copy } = useClipboard();
  const { value, remaining } = revealed;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="status">
      <Flex gap={2} wrap="wrap">
        {PHONE.test(value) ? (
          <Link href={`tel:${value}`}>{value}</Link>
        ) : (
          <Typography fontWeight="bold">{value}</Typography>
        )}
        <IconButton
          variant="ghost"
          label={formatMessage({ id: t('encryption.reveal.copy') })}
          onClick={() => copy(value)}
        >
          <Duplicate />
        </IconButton>
        <IconButton variant="ghost" label={formatMessage({ id: t('encryption.reveal.hide') })} onClick={onHide}>
          <EyeStriked />
        </IconButton>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: t('encryption.reveal.recorded') }, { remaining })}
      </Typography>
    </Flex>
  );
};
