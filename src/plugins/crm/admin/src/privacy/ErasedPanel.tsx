import { Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { CUSTOMER } from './permissions';

/** Why this customer has no name. */
export const ErasedPanel: PanelComponent = ({ model, document }) => {
  const { formatMessage, formatDate } = useIntl();
  const erasedAt: unknown = document?.erasedAt;
  if (model !== CUSTOMER || typeof erasedAt !== 'string') return null;
  return {
    title: formatMessage({ id: t('privacy.erased.title') }),
    content: (
      <Typography>
        {formatMessage({ id: t('privacy.erased.text') }, { date: formatDate(erasedAt, { dateStyle: 'long' }) })}
      </Typography>
    ),
  };
};
