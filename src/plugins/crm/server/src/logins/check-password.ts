import type { Problem } from '../lib/problem';
import { COMMON_WORDS } from './common-words';

const LOOK_ALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const isRun = (text: string): boolean => {
  const codes = [...text].map((letter) => letter.codePointAt(0) as number);
  const steps = new Set(codes.slice(1).map((code, place) => code - codes[place]));
  return steps.size === 1 && [0, 1, -1].includes([...steps][0]);
};

/** `P@ssw0rd2026!` is `password`, `Hello-12345678` is `hello`. */
const isCommon = (password: string): boolean => {
  const lower = password.toLowerCase();
  const bare = (text: string) => text.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '');
  const readable = (text: string) => text.replace(/[013457@$!]/g, (sign) => LOOK_ALIKES[sign]);
  const cores = [bare(lower), readable(bare(lower)), bare(readable(lower))];
  if (isRun(lower) || new Set(lower).size < 5) return true;
  return cores.some((core) => COMMON_WORDS.has(core) || (core.length < 4 && !/\p{Script=Han}/u.test(core)));
};

/** Names shorter than this stand in words by chance. */
const isTelling = (name: string) => (/\p{Script=Han}/u.test(name) ? [...name].length >= 2 : name.length >= 4);

/**
 * Long, not among what is guessed first, and without a name of its owner. No classes of characters are asked for:
 * they make `Password1!` of `password`. `names`: whatever the request tells of the owner, and the office.
 */
export const checkPassword = (password: string, names: string[], shortest: number): Problem[] => {
  const path = ['password'];
  if ([...password].length < shortest)
    return [{ path, message: 'Use at least {count} characters.', values: { count: String(shortest) } }];
  if (isCommon(password))
    return [
      {
        path,
        message: 'This password is among the first that are guessed. Take several words that do not belong together.',
      },
    ];
  const lower = password.toLowerCase();
  const parts = names.flatMap((name) => [name, ...name.split('@')[0].split(/[\s._-]+/), name.split('@')[0]]);
  if (parts.some((part) => isTelling(part) && lower.includes(part.toLowerCase())))
    return [
      { path, message: 'A password must not contain the name or the address of its owner, nor that of the office.' },
    ];
  return [];
};
