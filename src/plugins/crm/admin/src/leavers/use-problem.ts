import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

/** The server's sentence in the reader's language: the sentence is the id of its translation. */
export const useProblem = () => {
  const { formatMessage } = useIntl();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  return (error: unknown): string => {
    const text = formatAPIError(error as never);
    return formatMessage({ id: text, defaultMessage: text });
  };
};
