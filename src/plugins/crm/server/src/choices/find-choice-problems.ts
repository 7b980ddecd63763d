import { checkChoice } from './check-choice';

type Path = (string | number)[];
interface Attribute {
  type: string;
  customField?: string;
  options?: { values?: string[] };
  component?: string;
}
type Attributes = Record<string, Attribute>;

export const CHOICES = 'plugin::crm.choices';

/** Every choices field of a draft whose value is not of its list, components of any depth included. */
export const findChoiceProblems = (
  attributes: Attributes,
  componentAttributes: (uid: string) => Attributes,
  data: Record<string, unknown>,
  path: Path = [],
): { path: Path; message: string }[] =>
  Object.entries(data).flatMap(([name, value]) => {
    const attribute = attributes[name];
    const here = [...path, name];
    if (attribute?.customField === CHOICES) {
      const message = checkChoice(attribute.options?.values ?? [], value);
      return message ? [{ path: here, message }] : [];
    }
    if (attribute?.type !== 'component' || !attribute.component || !value || typeof value !== 'object') return [];
    const inner = componentAttributes(attribute.component);
    const check = (one: unknown, at: Path) =>
      findChoiceProblems(inner, componentAttributes, (one ?? {}) as Record<string, unknown>, at);
    return Array.isArray(value) ? value.flatMap((one, index) => check(one, [...here, index])) : check(value, here);
  });
