import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { HELD, type Preview } from '../../../shared/contracts/leavers';
import { t } from '../lib/plugin-id';

/** How much of each kind goes to whom. Scrolls inside its box where there are many colleagues. */
export const PreviewTable = ({ preview }: { preview: Preview }) => {
  const { formatMessage, formatNumber } = useIntl();
  const kinds = HELD.filter((held) => preview.counts[held]);
  const text = (key: string) => formatMessage({ id: t(`leavers.${key}`) });
  const number = (count: number | undefined) => (
    <Typography fontWeight={count ? 'semiBold' : undefined} textColor={count ? 'neutral800' : 'neutral500'}>
      {count ? formatNumber(count) : '–'}
    </Typography>
  );
  return (
    <Box overflow="auto">
      <Table colCount={preview.receivers.length + 2} rowCount={kinds.length + 1} aria-label={text('preview.title')}>
        <Thead>
          <Tr>
            {[text('preview.kind'), text('preview.all'), ...preview.receivers.map(({ name }) => name)].map(
              (name, i) => (
                <Th key={preview.receivers[i - 2]?.documentId ?? name}>
                  <Typography variant="sigma">{name}</Typography>
                </Th>
              ),
            )}
          </Tr>
        </Thead>
        <Tbody>
          {kinds.map((held) => (
            <Tr key={held}>
              <Td>
                <Typography textColor="neutral800">{text(`held.${held}`)}</Typography>
                {held === 'helping' && (
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {text('preview.released')}
                  </Typography>
                )}
              </Td>
              <Td>{number(preview.counts[held])}</Td>
              {preview.receivers.map(({ documentId, receives }) => (
                <Td key={documentId}>{number(receives[held])}</Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};
