import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { relativeParts } from '../lib/relative-time';

/** How long ago, with the exact time on hover; a date when that is more telling. */
export const WhenCell = ({ at }: { at: string | null }) => {
  const { formatDate, formatRelativeTime } = useIntl();
  if (!at) return <Typography>–</Typography>;
  const parts = relativeParts(new Date(at), new Date());
  return (
    <Typography
      textColor="neutral800"
      title={formatDate(at, { dateStyle: 'full', timeStyle: 'short' })}
      style={{ wordBreak: 'keep-all' }}
    >
      {parts
        ? formatRelativeTime(...parts, { numeric: 'auto' })
        : formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
    </Typography>
  );
};

/** Chinese too breaks between words, or a narrow column would show one character a line. */
export const TextCell = ({ children }: { children: React.ReactNode }) => (
  <Typography textColor="neutral800" style={{ overflowWrap: 'break-word', wordBreak: 'keep-all', maxWidth: '100%' }}>
    {children || '–'}
  </Typography>
);

/** What stands below; nothing if there is nothing to say. */
export const SmallCell = ({ children, title }: { children: React.ReactNode; title?: string }) =>
  children ? (
    <Typography
      variant="pi"
      textColor="neutral600"
      title={title}
      style={{ overflowWrap: 'break-word', maxWidth: '100%' }}
    >
      {children}
    </Typography>
  ) : null;

/** Lines under each other that wrap between words: a table cell itself grows as wide as its text. `width` in rem. */
export const Lines = ({ children, width, title }: { children: React.ReactNode; width: number; title?: string }) => (
  <Flex
    direction="column"
    alignItems={{ initial: 'end', medium: 'start' }}
    gap={1}
    title={title}
    style={{ maxWidth: `${width}rem`, whiteSpace: 'normal' }}
  >
    {children}
  </Flex>
);
