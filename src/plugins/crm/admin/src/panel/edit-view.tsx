import type { StrapiApp } from '@strapi/strapi/admin';
import { typeOf } from '../lib/value-text';
import { CONDITIONS, DECISIVE } from './conditions';
import { EnumerationInput } from './EnumerationInput';
import { Hint } from './Hint';
import { SectionHeading } from './SectionHeading';
import { SECTIONS, type Section } from './sections';
import { splitSections } from './split-sections';

interface Field {
  name: string;
  type: string;
  hint?: React.ReactNode;
  attribute: { type: string };
  [more: string]: unknown;
}
interface EditLayout {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
  settings: { displayName?: string };
}

const HEADING = 'crm-section';

/** "min. 0 max. 120 characters" under every field is noise to a clerk; whoever exceeds a limit is told on saving. */
const withoutLimits = (attribute: Field['attribute']) =>
  attribute.type === 'component'
    ? attribute
    : { ...attribute, min: undefined, max: undefined, minLength: undefined, maxLength: undefined };

/** Only here: in the schema it would keep the server from checking what REST writes to a field that does not show. */
const withCondition = (attribute: Field['attribute'], visible?: object) =>
  visible ? { ...attribute, conditions: { visible } } : attribute;

const isListed = ({ attribute }: Field) => attribute.type === 'enumeration' || 'customField' in attribute;

const dress = (rows: Field[][], of: string): Field[][] =>
  rows.map((row) =>
    row.map((field) => ({
      ...field,
      attribute: withCondition(withoutLimits(field.attribute), CONDITIONS[of]?.[field.name]),
      ...(isListed(field) && { valuesOf: `${of}.${field.name}` }),
      ...(DECISIVE[of] === field.name && { isDecisive: true }),
      hint: typeof field.hint === 'string' && field.hint ? <Hint text={field.hint} /> : field.hint,
    })),
  );

/** A heading is a field to the Content Manager: it bears a real field's name, whose rights decide whether it shows. */
const headingRow = (section: Section, rows: Field[][]): Field[] => [
  {
    name: section.from,
    type: HEADING,
    attribute: { type: HEADING },
    label: '',
    size: 12,
    visible: true,
    section: section.key,
    isClosed: section.closed,
    fields: rows.flat().map((field) => field.name),
  },
];

const dressLayout = (layout: EditLayout): EditLayout => {
  const type = typeOf(layout.settings.displayName);
  const panels = layout.layout.flatMap((panel) =>
    splitSections(dress(panel, type), SECTIONS[type] ?? []).map(({ section, rows }) =>
      section ? [headingRow(section, rows), ...rows] : rows,
    ),
  );
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: dress(component.layout, uid) },
    ]),
  );
  return { ...layout, layout: panels, components };
};

/** Every field of a form asks for the whole layout; it is dressed once. */
const dressed = new WeakMap<EditLayout, EditLayout>();

const dressForm = ({ layout, query }: { layout: EditLayout; query: unknown }) => {
  // "Configure the view" reads the same layout and would save what is added here.
  if (window.location.pathname.includes('/configurations/')) return { layout, query };
  const known = dressed.get(layout) ?? dressLayout(layout);
  dressed.set(layout, known);
  return { layout: known, query };
};

export const registerEditView = (app: StrapiApp) => {
  app.addFields([
    { type: 'enumeration', Component: EnumerationInput as never },
    { type: HEADING, Component: SectionHeading as never },
  ]);
};

export const hookEditView = (app: StrapiApp) =>
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', dressForm as never);
