import { pinyin } from 'pinyin-pro';
import { foldText } from './fold-text';

const HAN_RUN = /\p{Script=Han}+/gu;
/** Longer runs are sentences: nobody types their pinyin. */
const LONGEST_NAME = 24;

/**
 * What a record is found by: its parts in lower case, with the pinyin of Chinese words in full and as initials
 * (`张伟 zhangwei zw`). A character that reads differently as a surname (单 Shàn, 曾 Zēng) is there both ways. The
 * words are set apart by single spaces; nothing secret belongs here.
 */
export const buildSearchText = (parts: readonly (string | null | undefined)[]): string => {
  const words = new Set<string>();
  for (const part of parts) {
    if (!part) continue;
    const folded = foldText(part);
    for (const word of folded.split(' ')) words.add(word);
    for (const [run] of folded.matchAll(HAN_RUN))
      if (run.length <= LONGEST_NAME) for (const word of readingsOf(run)) words.add(word);
  }
  words.delete('');
  return [...words].join(' ');
};

const readingsOf = (run: string): string[] =>
  (['off', 'head'] as const).flatMap((surname) => {
    const syllables = pinyin(run, { surname, toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
    return syllables.length > 1 ? [syllables.join(''), syllables.map((s) => s[0]).join('')] : syllables;
  });
