import type { Core } from '@strapi/strapi';

interface Attribute {
  type: string;
  customField?: string;
  component?: string;
  repeatable?: boolean;
  private?: boolean;
  mappedBy?: string;
  target?: string;
}
type Models = Partial<Record<string, { attributes: Record<string, Attribute> }>>;

/** What of a type goes on record, by where it is read from. */
export interface RecordedFields {
  /** Columns of the record's own row. */
  scalars: string[];
  /** Relations, components and media, each a list that has to be asked for. */
  nested: string[];
  /** Relations that are stored with the other record. */
  inverse: Record<string, { target: string; mappedBy: string }>;
}

/** Follow from other fields, or are moved by every contact: no entry of their own. */
const DERIVED = new Set([
  'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations',
  'number', 'searchText', 'completeness', 'daysOnMarket', 'unitPrice', 'lastContactAt',
  'lastValidContactAt', 'firstResponseAt', 'leaseUntil', 'worker',
]); // prettier-ignore

const PART_DERIVED = new Set(['id']);

/** Strapi marks these itself; ours are encrypted fields. */
const SECRETS = new Set(['password', 'resetPasswordToken', 'confirmationToken', 'registrationToken']);
const NESTED = new Set(['relation', 'component', 'media', 'dynamiczone']);

export const modelOf = (strapi: Core.Strapi, uid: string) =>
  (strapi.contentTypes as unknown as Models)[uid] ?? (strapi.components as unknown as Models)[uid];

const isRecorded = (name: string, attribute: Attribute, isPart: boolean) =>
  !attribute.private &&
  !(isPart ? PART_DERIVED : DERIVED).has(name) &&
  !SECRETS.has(name) &&
  attribute.type !== 'password';

const known = new WeakMap<Core.Strapi, Map<string, RecordedFields>>();

export const recordedFields = (strapi: Core.Strapi, uid: string): RecordedFields => {
  const ofApp = known.get(strapi) ?? new Map<string, RecordedFields>();
  known.set(strapi, ofApp);
  const found = ofApp.get(uid) ?? listFields(modelOf(strapi, uid)?.attributes ?? {}, uid in strapi.components);
  ofApp.set(uid, found);
  return found;
};

const listFields = (attributes: Record<string, Attribute>, isPart: boolean): RecordedFields => {
  const recorded = Object.entries(attributes).filter(([name, attribute]) => isRecorded(name, attribute, isPart));
  const isInverse = ({ mappedBy, target }: Attribute) => Boolean(mappedBy && target);
  return {
    scalars: recorded.filter(([, { type }]) => !NESTED.has(type)).map(([name]) => name),
    nested: recorded.filter(([, a]) => NESTED.has(a.type) && !isInverse(a)).map(([name]) => name),
    inverse: Object.fromEntries(
      recorded
        .filter(([, attribute]) => isInverse(attribute))
        .map(([name, { target, mappedBy }]) => [name, { target: target as string, mappedBy: mappedBy as string }]),
    ),
  };
};
