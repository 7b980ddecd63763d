/** The basic table of GSM 03.38 without its escape, and the characters that take an escape and so two places. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '\f^{}\\[~]|€';

const PLACES = new Map<string, number>([
  ...[...BASIC].map((character): [string, number] => [character, 1]),
  ...[...EXTENSION].map((character): [string, number] => [character, 2]),
]);

/** Places of a message alone, and of each part where a header ties several together. */
const ROOM = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } };

export interface SmsParts {
  encoding: 'gsm7' | 'ucs2';
  /** Places taken: septets of GSM-7 (`€` takes two), or 16-bit units of UCS-2 (an emoji takes two). */
  length: number;
  /** Messages that are sent and paid for; 0 for an empty text. */
  parts: number;
}

/** How a text leaves as SMS. A character of two places is never cut in two by the end of a part. */
export const countSmsParts = (text: string): SmsParts => {
  const characters = [...text];
  const isGsm = characters.every((character) => PLACES.has(character));
  const encoding = isGsm ? 'gsm7' : 'ucs2';
  const places = characters.map((character) => (isGsm ? (PLACES.get(character) as number) : character.length));
  const length = places.reduce((sum, one) => sum + one, 0);
  const { alone, part } = ROOM[encoding];
  if (length <= alone) return { encoding, length, parts: length === 0 ? 0 : 1 };
  let parts = 1;
  let taken = 0;
  for (const one of places) {
    if (taken + one > part) {
      parts += 1;
      taken = 0;
    }
    taken += one;
  }
  return { encoding, length, parts };
};
