import * as React from 'react';
import { useIntl } from 'react-intl';
import type { ImportTarget, ImportType } from '../../../shared/contracts/import';
import { t } from '../lib/plugin-id';

const UIDS: Record<ImportType, string> = {
  customers: 'api::customer.customer',
  listings: 'api::listing.listing',
};

/** The name of a place that a column can go to: our own word, the label of the field, or the field's own name. */
export const useTargetLabel = (type: ImportType) => {
  const messages = useIntl().messages as Record<string, string>;
  return React.useCallback(
    ({ path, attribute }: Pick<ImportTarget, 'path' | 'attribute'>): string =>
      messages[t(`import.target.${path}`)] ??
      messages[`content-manager.content-types.${UIDS[type]}.${path}`] ??
      (path === attribute ? path : path.replace(/\./g, ' ')),
    [messages, type],
  );
};
