/** Longer than any SMS in parts; the provider keeps the whole. */
const LONGEST = 2_000;

/** Control characters but tab and line end, and the invisible ones that reorder or hide what stands beside them. */
const UNSHOWN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** What a customer wrote, as plain text that is fit to be kept: whoever shows it escapes it. */
export const cleanReply = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replace(UNSHOWN, '')].slice(0, LONGEST).join('').trim();
