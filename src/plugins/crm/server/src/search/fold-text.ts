/** Full-width to plain, lower case, accents off (José → jose), every gap one space. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`·]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
