import { useIntl } from 'react-intl';
import { relativeParts } from '../lib/relative-time';

/** "3 days ago", with the exact time for the pointer; the date of what lies further away. */
export const Moment = ({ at }: { at: string }) => {
  const { formatDate, formatRelativeTime } = useIntl();
  const instant = new Date(at);
  const relative = relativeParts(instant, new Date());
  return (
    <time dateTime={at} title={formatDate(instant, { dateStyle: 'full', timeStyle: 'short' })}>
      {relative ? formatRelativeTime(...relative, { numeric: 'auto' }) : formatDate(instant, { dateStyle: 'medium' })}
    </time>
  );
};
