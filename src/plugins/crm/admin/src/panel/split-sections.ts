import type { Section } from './sections';

interface Field {
  name: string;
}

/** Rows of a form cut before the row in which a section's first field stands; that field may have been moved away. */
export const splitSections = <F extends Field>(rows: F[][], sections: Section[]) => {
  const parts: { section?: Section; rows: F[][] }[] = [{ rows: [] }];
  for (const row of rows) {
    const section = sections.find(({ from }) => row.some((field) => field.name === from));
    if (section) parts.push({ section, rows: [] });
    parts[parts.length - 1].rows.push(row);
  }
  return parts.filter((part) => part.rows.length > 0);
};
