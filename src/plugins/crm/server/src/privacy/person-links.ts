export interface Attribute {
  type: string;
  target?: string;
  component?: string;
  components?: string[];
  mappedBy?: string;
  private?: boolean;
  required?: boolean;
  customField?: string;
}
export type Attributes = Record<string, Attribute>;
/** Attributes of a content type or component by its uid. */
export type AttributesOf = (uid: string) => Attributes;

/** A way from a type to the person: attribute names, the last one a relation. */
export interface PersonLink {
  uid: string;
  path: string[];
}

/** Every type has it, to itself. */
const STRAPIS_OWN = 'localizations';

/** Every relation to the person's type in the types given, those inside components included. The far side is left out. */
export const findPersonLinks = (uids: readonly string[], attributesOf: AttributesOf, person: string): PersonLink[] =>
  uids.flatMap((uid) => pathsIn(attributesOf, uid, person, []).map((path) => ({ uid, path })));

const pathsIn = (attributesOf: AttributesOf, uid: string, person: string, seen: readonly string[]): string[][] =>
  Object.entries(attributesOf(uid)).flatMap(([name, attribute]) => {
    if (attribute.type === 'relation')
      return attribute.target === person && !attribute.mappedBy && name !== STRAPIS_OWN ? [[name]] : [];
    const part = attribute.type === 'component' ? attribute.component : undefined;
    if (!part || seen.includes(part)) return [];
    return pathsIn(attributesOf, part, person, [...seen, part]).map((path) => [name, ...path]);
  });

/** The filter that finds the records of a type which lead to a person by any of the paths. */
export const linkFilter = (paths: readonly string[][], personId: number) => ({
  $or: paths.map((path) => path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), { id: personId })),
});
