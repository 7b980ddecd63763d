import * as React from 'react';
import { useIntl } from 'react-intl';
import type { RowProblem } from '../../../shared/contracts/import';

/** The server's sentence in the reader's language: the sentence is the id of its translation. */
export const useReason = () => {
  const messages = useIntl().messages as Record<string, string>;
  return React.useCallback(({ reason }: Pick<RowProblem, 'reason'>): string => messages[reason] ?? reason, [messages]);
};
