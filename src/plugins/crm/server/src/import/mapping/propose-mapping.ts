import type { ImportType, Mapping } from '../../../../shared/contracts/import';
import { headingsOf, normaliseHeading } from './headings';

/**
 * Which column goes where, as far as the headings tell. A target is proposed once, to the first column that names it.
 * `labels` are the names that the office itself gave to fields: heading → field.
 */
export const proposeMapping = (
  type: ImportType,
  headings: readonly string[],
  paths: readonly string[],
  labels: Readonly<Record<string, string>> = {},
): Mapping => {
  const known = new Map<string, string>();
  const add = (heading: string, path: string) => {
    const key = normaliseHeading(heading);
    if (paths.includes(path) && !known.has(key)) known.set(key, path);
  };
  for (const [path, words] of Object.entries(headingsOf(type))) for (const word of words) add(word, path);
  for (const [label, path] of Object.entries(labels)) add(label, path);
  for (const path of paths) add(path, path);

  const taken = new Set<string>();
  const mapping: Mapping = {};
  for (const heading of headings) {
    const path = known.get(normaliseHeading(heading));
    if (!path || taken.has(path)) continue;
    taken.add(path);
    mapping[heading] = path;
  }
  return mapping;
};
