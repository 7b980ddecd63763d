import { Flex, Status, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { UNREADABLE } from '../lib/masked';
import { relativeParts } from '../lib/relative-time';
import { useValueText } from '../lib/value-text';
import { isStanding, toneOf } from '../lib/value-tone';

interface Props {
  type: string;
  name: string;
  kind: string;
  value: unknown;
  currency?: string | null;
}

const Text = ({ children, title }: { children: React.ReactNode; title?: string }) => (
  <Typography textColor="neutral800" ellipsis maxWidth="30rem" title={title}>
    {children}
  </Typography>
);

const DateTime = ({ value }: { value: string }) => {
  const { formatDate, formatRelativeTime } = useIntl();
  const at = new Date(value);
  const parts = relativeParts(at, new Date());
  const exact = formatDate(at, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <Text title={exact}>
      {parts ? formatRelativeTime(...parts, { numeric: 'auto' }) : formatDate(at, { dateStyle: 'medium' })}
    </Text>
  );
};

const Standing = ({ value, text }: { value: string; text: string }) => {
  const tone = toneOf(value);
  return (
    <Status variant={tone} size="S" width="min-content">
      <Typography
        tag="span"
        variant="omega"
        fontWeight="bold"
        style={{ whiteSpace: 'nowrap' }}
        textColor={`${tone}700`}
      >
        {text}
      </Typography>
    </Status>
  );
};

/** One value of a list as its reader writes it: words for code words, the day in their form, separated thousands. */
export const Cell = ({ type, name, kind, value, currency }: Props) => {
  const { formatDate, formatNumber, formatMessage } = useIntl();
  const textOf = useValueText();
  if (value === null || value === undefined || value === '') return <Text>–</Text>;
  const of = `${type}.${name}`;
  switch (kind) {
    case 'enumeration':
      return isStanding(name) ? (
        <Standing value={String(value)} text={textOf(of, String(value))} />
      ) : (
        <Text>{textOf(of, String(value))}</Text>
      );
    case 'datetime':
      return <DateTime value={String(value)} />;
    case 'date':
      return <Text>{formatDate(`${value}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })}</Text>;
    case 'boolean':
      return <Text>{formatMessage({ id: value ? 'crm.panel.cell.yes' : 'crm.panel.cell.no' })}</Text>;
    default: {
      const isMoney = currency && /price|amount|rent|deposit|payment|commission|compensation/i.test(name);
      return (
        <Text>
          {formatNumber(Number(value), {
            maximumFractionDigits: 2,
            ...(isMoney && { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0 }),
          })}
        </Text>
      );
    }
  }
};

/** What names the record, with its number under it; leads to the record. */
export const NameCell = ({ to, title, number }: { to: string; title?: string | null; number?: string | null }) => (
  <Flex direction="column" alignItems="flex-start">
    <Typography
      tag={Link}
      to={to}
      onClick={(event: React.MouseEvent) => event.stopPropagation()}
      fontWeight="bold"
      textColor="neutral800"
      maxWidth="22rem"
      ellipsis
    >
      {title || number || '–'}
    </Typography>
    {title && number && (
      <Typography variant="pi" textColor="neutral600">
        {number}
      </Typography>
    )}
  </Flex>
);

/** An encrypted value: masked, or the word that it cannot be read. */
export const MaskedCell = ({ value }: { value?: string | null }) => {
  const { formatMessage } = useIntl();
  return <Text>{value === UNREADABLE ? formatMessage({ id: 'crm.encryption.unreadableShort' }) : value || '–'}</Text>;
};

/** The phones of a customer: the main one, and how many more there are. */
export const PhonesCell = ({ phones }: { phones?: { number?: string; primary?: boolean }[] }) => {
  if (!phones?.length) return <Text>–</Text>;
  const main = phones.find((phone) => phone.primary) ?? phones[0];
  if (main.number === UNREADABLE) return <MaskedCell value={main.number} />;
  return <Text>{phones.length > 1 ? `${main.number} +${phones.length - 1}` : main.number}</Text>;
};
