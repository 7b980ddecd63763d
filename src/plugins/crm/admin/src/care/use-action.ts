import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';

interface Options {
  values?: Record<string, string>;
  /** Says that it went well, in the place of the notification. */
  onDone?(): void;
}

/** Runs a mutation and says in one line how it went: `care.done.<key>`, or what the server answered. */
export const useAction = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  return async (
    key: string | undefined,
    answer: Promise<{ data?: unknown; error?: unknown }>,
    { values, onDone }: Options = {},
  ) => {
    const { error } = await answer;
    if (error) toggleNotification({ type: 'danger', message: formatAPIError(error as never) });
    else if (onDone) onDone();
    else toggleNotification({ type: 'success', message: formatMessage({ id: t(`care.done.${key}`) }, values) });
  };
};
