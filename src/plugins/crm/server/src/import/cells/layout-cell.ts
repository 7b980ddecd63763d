import { parseLayout } from '../../listings';
import { isMissing, plain, type Cell } from './cell';

type Layout = NonNullable<ReturnType<typeof parseLayout>>;

/** `2室1厅1卫`, `2房1厅`, `三室一厅`, `3 bed 2 bath`. Words in place of digits are read, and said. */
export const layoutCell = (text: string): Cell<Layout> => {
  if (isMissing(text)) return {};
  const value = parseLayout(text);
  if (!value) return { problem: 'This is not a layout.' };
  return /[一二两兩三四五六七八九十][室房厅廳厨廚卫衛]/.test(plain(text))
    ? { value, notice: 'Written in words: read as a number.' }
    : { value };
};
