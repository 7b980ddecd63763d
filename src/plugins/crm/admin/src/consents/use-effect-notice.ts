import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ConsentEffect } from '../../../shared/contracts/consents';
import { t } from '../lib/plugin-id';

/** Says that it is saved, and what became of messages that waited. */
export const useEffectNotice = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  return ({ stopped, underWay }: ConsentEffect) => {
    const parts = [
      formatMessage({ id: t('consents.saved') }),
      stopped > 0 && formatMessage({ id: t('consents.stopped') }, { count: stopped }),
      underWay > 0 && formatMessage({ id: t('consents.underWay') }, { count: underWay }),
    ];
    toggleNotification({ type: underWay > 0 ? 'warning' : 'success', message: parts.filter(Boolean).join(' ') });
  };
};
