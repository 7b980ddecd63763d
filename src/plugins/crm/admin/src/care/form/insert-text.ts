/** Puts a text in the place of what is selected, or at the cursor. */
export const insertText = (value: string, text: string, from = value.length, to = from): string =>
  value.slice(0, from) + text + value.slice(to);
