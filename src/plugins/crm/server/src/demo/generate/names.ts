import { UID } from '../../content-types';
import { searchTextOf } from '../../search';
import { aPersonName, HAN_FAMILY, type PersonName } from '../people';
import type { Random } from '../random';

export interface Named extends PersonName {
  searchText: string;
}

const GIVEN_NAMES = 900;
const CHINESE_SHARE = 0.72;

/**
 * Draws names with the text they are found by. Chinese ones are a family name and one of some hundred given names,
 * as in life, so that the pinyin of a name is worked out once.
 */
export const createNames = (random: Random): (() => Named) => {
  const given = Array.from({ length: GIVEN_NAMES }, () => aPersonName(random, 'cn'));
  const known = new Map<string, Named>();
  return () => {
    const isChinese = random.isLikely(CHINESE_SHARE);
    const first = isChinese ? random.pick(given) : aPersonName(random, 'gb');
    const familyName = isChinese ? HAN_FAMILY[Math.floor(HAN_FAMILY.length * random.next() ** 2)] : first.familyName;
    const name = isChinese ? familyName + first.givenName : first.name;
    const found = known.get(name);
    if (found) return found;
    const person = { ...first, name, familyName };
    const named = { ...person, searchText: searchTextOf(UID.customer, { ...person }) };
    known.set(name, named);
    return named;
  };
};
