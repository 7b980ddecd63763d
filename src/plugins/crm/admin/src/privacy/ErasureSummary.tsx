import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ErasureBlock, ErasurePreview } from '../../../shared/contracts/privacy';
import { t } from '../lib/plugin-id';

const Part = ({ title, tone, lines }: { title: string; tone: 'danger' | 'neutral' | 'warning'; lines: string[] }) =>
  lines.length === 0 ? null : (
    <Box background={tone === 'neutral' ? 'neutral100' : `${tone}100`} padding={3} hasRadius>
      <Typography variant="sigma" textColor={tone === 'neutral' ? 'neutral700' : `${tone}700`}>
        {title}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {lines.map((line) => (
          <Typography tag="li" key={line}>
            {line}
          </Typography>
        ))}
      </Box>
    </Box>
  );

/** The preview in words, in the order in which a person decides: what hinders, what goes, what stays. */
export const ErasureSummary = ({ preview }: { preview: ErasurePreview }) => {
  const { formatMessage, formatDate, messages, formatList } = useIntl();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`privacy.erase.${key}`) }, values);
  const nameOf = (displayName: string) => (messages as Record<string, string>)[displayName] ?? displayName;
  const counted = ({ displayName, count }: { displayName: string; count: number }) =>
    text('counted', { name: nameOf(displayName), count });
  const blocks = preview.blocks.map((block: ErasureBlock) => {
    if (block.kind === 'sending') return text('block.sending');
    const numbers = formatList(block.numbers);
    return block.kind === 'retention'
      ? text('block.retention', { numbers, date: formatDate(block.until, { dateStyle: 'long', timeZone: 'UTC' }) })
      : text(`block.${block.kind}`, { numbers });
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">
        {preview.name} {preview.number}
      </Typography>
      <Part title={text('blocks')} tone="danger" lines={blocks} />
      {blocks.length === 0 && <Typography>{text('what')}</Typography>}
      <Part
        title={text('goes')}
        tone="neutral"
        lines={[
          text('fields', { count: preview.fields }),
          ...(preview.cleared.length > 0 ? [text('cleared', { list: formatList(preview.cleared.map(counted)) })] : []),
          ...(preview.deleted.length > 0 ? [text('deleted', { list: formatList(preview.deleted.map(counted)) })] : []),
          ...(preview.files > 0 ? [text('files', { count: preview.files })] : []),
        ]}
      />
      <Part title={text('stays')} tone="neutral" lines={[text('figures'), text('audit'), text('backups')]} />
      <Part
        title={text('duplicates')}
        tone="warning"
        lines={preview.duplicates.map(({ documentId, label }) => label ?? documentId)}
      />
    </Flex>
  );
};
