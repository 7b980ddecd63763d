import * as React from 'react';
import { useIntl } from 'react-intl';

/**
 * The word for a value of a fixed list. `of` is `<type>.<attribute>` (`customer.stage`): the same code word may need
 * two words (`value.<of>.<value>`); most need one (`<value>`), and a value nobody translated stands as it is.
 */
export const valueText = (messages: Record<string, string>, of: string, value: string): string =>
  messages[`value.${of}.${value}`] ?? messages[value] ?? value;

export const useValueText = () => {
  const messages = useIntl().messages as Record<string, string>;
  return React.useCallback((of: string, value: string) => valueText(messages, of, value), [messages]);
};

/** `Care message` → `care-message`: the Content Manager tells its hooks the display name of a type, not its name. */
export const typeOf = (displayName = ''): string => displayName.toLowerCase().replace(/ /g, '-');
