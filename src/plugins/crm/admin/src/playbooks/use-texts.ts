import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

type Values = Record<string, string | number>;

/** Texts of this feature; a `count` also stands in them with its thousands, as `shown`. */
export const useTexts = () => {
  const { formatMessage, formatNumber } = useIntl();
  return (key: string, values?: Values) =>
    formatMessage(
      { id: t(`playbooks.${key}`) },
      values && 'count' in values ? { ...values, shown: formatNumber(Number(values.count)) } : values,
    );
};
