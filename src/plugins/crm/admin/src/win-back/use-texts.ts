import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

export const useTexts = () => {
  const { formatMessage } = useIntl();
  return (key: string, values?: Record<string, string | number>) => formatMessage({ id: t(`win-back.${key}`) }, values);
};
