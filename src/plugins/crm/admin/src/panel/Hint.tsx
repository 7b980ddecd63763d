import { useIntl } from 'react-intl';

/** Help under a field. Strapi shows the stored sentence as it is; ours is the id of its translation. */
export const Hint = ({ text }: { text: string }) => <>{useIntl().formatMessage({ id: text, defaultMessage: text })}</>;
