/** A decimal number with or without thousands separators, and nothing else. */
export const readDecimal = (text: string): number | undefined =>
  /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
