import { isMissing, plain, type Cell } from './cell';

const WORDS: [string, string[]][] = [
  ['南北通透', ['N', 'S']],
  ['南北', ['N', 'S']],
  ['东西', ['E', 'W']],
  ['東西', ['E', 'W']],
  ['东南', ['SE']],
  ['東南', ['SE']],
  ['东北', ['NE']],
  ['東北', ['NE']],
  ['西南', ['SW']],
  ['西北', ['NW']],
  ['东', ['E']],
  ['東', ['E']],
  ['南', ['S']],
  ['西', ['W']],
  ['北', ['N']],
  ['northeast', ['NE']],
  ['northwest', ['NW']],
  ['southeast', ['SE']],
  ['southwest', ['SW']],
  ['north', ['N']],
  ['south', ['S']],
  ['east', ['E']],
  ['west', ['W']],
  ['ne', ['NE']],
  ['nw', ['NW']],
  ['se', ['SE']],
  ['sw', ['SW']],
  ['n', ['N']],
  ['s', ['S']],
  ['e', ['E']],
  ['w', ['W']],
];
const ORDER = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];

/** The sides a home looks to: `南北通透`, `东 西`, `东南`, `south-east`. */
export const parseOrientation = (text: string): Cell<string[]> => {
  if (isMissing(text)) return {};
  const sides = new Set<string>();
  for (const part of plain(text)
    .toLowerCase()
    .replace(/朝|向/g, '')
    .replace(/(north|south)-(?=east|west)/g, '$1')
    .split(/[\s,、/&+]+/)) {
    let rest = part;
    while (rest) {
      const word = WORDS.find(([w]) => rest.startsWith(w));
      if (!word) return { problem: 'This is not a direction.' };
      word[1].forEach((side) => sides.add(side));
      rest = rest.slice(word[0].length);
    }
  }
  return { value: ORDER.filter((side) => sides.has(side)) };
};
