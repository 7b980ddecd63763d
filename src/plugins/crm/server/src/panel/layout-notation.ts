/** A place in a form: the field and its width in twelfths of the row. */
export interface Place {
  name: string;
  size: number;
}

/** How one type (or component) stands in the Content Manager, written short. */
export interface RecordLayout {
  /** What names a record in pickers and titles. */
  mainField: string;
  /** `field:ASC` or `field:DESC`. */
  sort?: string;
  pageSize?: number;
  /** Columns of the list, in order. */
  list?: string;
  /** Rows of the form: `name:8 gender:4`. A field that stands in none is out of sight. */
  edit: string[];
  /** Fields that are shown and not written by hand. */
  readOnly?: string;
  /** Help under a field; the sentence is also the id of its translation. */
  hints?: Record<string, string>;
}

export const words = (line = ''): string[] => line.split(/\s+/).filter(Boolean);

export const parseRow = (row: string): Place[] =>
  words(row).map((word) => {
    const [name, size] = word.split(':');
    return { name, size: Number(size) };
  });
