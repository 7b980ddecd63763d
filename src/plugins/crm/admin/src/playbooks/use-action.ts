import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useTexts } from './use-texts';

/** Runs a mutation and says how it went: the text of `key`, or what the server answered. Resolves to whether it went well. */
export const useAction = () => {
  const text = useTexts();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  return async (key: string | undefined, answer: Promise<{ data?: unknown; error?: unknown }>): Promise<boolean> => {
    const { error } = await answer;
    if (error) toggleNotification({ type: 'danger', message: formatAPIError(error as never) });
    else if (key) toggleNotification({ type: 'success', message: text(key) });
    return !error;
  };
};
