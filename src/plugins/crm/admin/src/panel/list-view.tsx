import type { StrapiApp } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { typeOf, valueText } from '../lib/value-text';
import { textsOf } from '../translations';
import { Cell, MaskedCell, NameCell, PhonesCell } from './Cell';
import { ValueFilter } from './ValueFilter';

type Row = Record<string, unknown> & { documentId: string };
interface Header {
  name: string;
  attribute: { type: string; component?: string; customField?: string };
  cellFormatter?: (row: Row) => React.ReactNode;
}
interface Layout {
  settings: { displayName?: string; mainField?: string };
  metadatas: Record<string, { label?: string }>;
}
interface Filter {
  name: string;
  type: string;
  label: unknown;
  options?: { value: string; label: string }[];
  input?: React.ElementType;
}

const FORMATTED = ['enumeration', 'datetime', 'date', 'boolean', 'decimal', 'integer', 'float'];

const nameOf = (row: Row, mainField: string) => (row[mainField] as string | null) ?? null;

const withFormatter = (header: Header, type: string, mainField: string | undefined, isOnlyLink: boolean): Header => {
  if (header.cellFormatter) return header;
  const { name, attribute } = header;
  if (name === mainField && attribute.type === 'string') {
    const number = (row: Row) => (name === 'number' ? null : (row.number as string | null));
    return {
      ...header,
      cellFormatter: (row) => <NameCell to={row.documentId} title={nameOf(row, name)} number={number(row)} />,
    };
  }
  if (attribute.component === 'customer.phone') {
    return { ...header, cellFormatter: (row) => <PhonesCell phones={row[name] as { number?: string }[]} /> };
  }
  if (attribute.customField === 'plugin::crm.encrypted') {
    return { ...header, cellFormatter: (row) => <MaskedCell value={row[name] as string | null} /> };
  }
  if (!FORMATTED.includes(attribute.type) || name === 'id') return header;
  const cell = (row: Row) => (
    <Cell type={type} name={name} kind={attribute.type} value={row[name]} currency={row.currency as string | null} />
  );
  return {
    ...header,
    // A row opens by click; whoever uses the keyboard needs a link in it.
    cellFormatter: isOnlyLink ? (row) => <Link to={row.documentId}>{cell(row)}</Link> : cell,
  };
};

const formatColumns = ({ displayedHeaders, layout }: { displayedHeaders: Header[]; layout: Layout }) => {
  const type = typeOf(layout.settings.displayName);
  const texts = textsOf(document.documentElement.lang);
  // The field picker shows these labels as they are, without asking for their translation.
  for (const [name, metadata] of Object.entries(layout.metadatas)) {
    const label = texts[`content-manager.content-types.api::${type}.${type}.${name}`];
    if (label) layout.metadatas[name] = { ...metadata, label };
  }
  const hasLink = displayedHeaders.some(({ attribute }) => ['string', 'text', 'email'].includes(attribute.type));
  const firstScalar = displayedHeaders.findIndex(({ attribute }) => FORMATTED.includes(attribute.type));
  return {
    layout,
    displayedHeaders: displayedHeaders.map((header, index) =>
      withFormatter(header, type, layout.settings.mainField, !hasLink && index === firstScalar),
    ),
  };
};

const translateFilters = ({ displayedFilters, layout }: { displayedFilters: Filter[]; layout: Layout }) => {
  const type = typeOf(layout.settings.displayName);
  const texts = textsOf(document.documentElement.lang);
  return {
    layout,
    displayedFilters: displayedFilters.map((filter) => {
      const id = `content-manager.content-types.api::${type}.${type}.${filter.name}`;
      const label = texts[id] ?? filter.label;
      if (filter.type !== 'enumeration') return { ...filter, label };
      const options = filter.options?.map(({ value }) => ({
        value,
        label: valueText(texts, `${type}.${filter.name}`, value),
      }));
      return { ...filter, label, options, input: ValueFilter };
    }),
  };
};

export const registerListView = (app: StrapiApp) => {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', formatColumns as never);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', translateFilters as never);
};
