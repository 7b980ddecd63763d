import type { Attributes, AttributesOf } from './person-links';

/** What happens to the attributes of one content type or component; what is not named stays. */
export interface ErasurePlan {
  /** Emptied. */
  clear: string[];
  /** Required texts: they get a word instead. */
  replace: string[];
  /** Media: the links go. */
  files: string[];
  /** Components whose entries go. */
  remove: string[];
  /** Components of which only texts go. */
  within: Record<string, ErasurePlan>;
}

const TEXTS = new Set(['string', 'text', 'richtext', 'blocks', 'json', 'email', 'uid', 'password']);
/** Set by Strapi. */
const SYSTEM = new Set([
  'id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations',
]); // prettier-ignore
const CHOICES = 'plugin::crm.choices';

const isEmpty = ({ clear, replace, files, remove, within }: ErasurePlan) =>
  clear.length + replace.length + files.length + remove.length + Object.keys(within).length === 0;

type Kept = (uid: string) => readonly string[];

/**
 * Of a record about a person: every text and file goes, whoever added the field; numbers, days and words of fixed lists
 * stay, for they are the figures.
 */
export const planTexts = (uid: string, attributesOf: AttributesOf, kept: Kept): ErasurePlan => {
  const plan: ErasurePlan = { clear: [], replace: [], files: [], remove: [], within: {} };
  for (const [name, attribute] of openAttributes(attributesOf(uid), kept(uid))) {
    if (attribute.type === 'media') plan.files.push(name);
    else if (attribute.type === 'dynamiczone') plan.remove.push(name);
    else if (attribute.type === 'component' && attribute.component) {
      const inner = planTexts(attribute.component, attributesOf, kept);
      if (!isEmpty(inner)) plan.within[name] = inner;
    } else if (TEXTS.has(attribute.type) && attribute.customField !== CHOICES)
      (attribute.required ? plan.replace : plan.clear).push(name);
  }
  return plan;
};

/** Of the person’s own record: everything goes but what is kept by name. Relations are left to the records they lead to. */
export const planPerson = (uid: string, attributesOf: AttributesOf, kept: Kept): ErasurePlan => {
  const plan: ErasurePlan = { clear: [], replace: [], files: [], remove: [], within: {} };
  for (const [name, { type, required }] of openAttributes(attributesOf(uid), kept(uid))) {
    if (type === 'media') plan.files.push(name);
    else if (type === 'component' || type === 'dynamiczone') plan.remove.push(name);
    else if (type !== 'relation') (required && TEXTS.has(type) ? plan.replace : plan.clear).push(name);
  }
  return plan;
};

/** Of a record that merely names the person: the fields given. */
export const planFields = (fields: readonly string[]): ErasurePlan => ({
  clear: [...fields],
  replace: [],
  files: [],
  remove: [],
  within: {},
});

const openAttributes = (attributes: Attributes, kept: readonly string[]) =>
  Object.entries(attributes).filter(([name]) => !SYSTEM.has(name) && !kept.includes(name));
