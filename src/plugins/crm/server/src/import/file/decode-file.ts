import chardet from 'chardet';
import iconv from 'iconv-lite';

export interface DecodedFile {
  text: string;
  /** As iconv-lite names it. */
  encoding: string;
}

const BOMS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const SAMPLE_BYTES = 65_536;
/** What chardet may answer and we believe; anything else of an office in China is GB18030. */
const TRUSTED: Record<string, string> = {
  Big5: 'big5',
  Shift_JIS: 'shift_jis',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
};

/** The text of a file: by its byte-order mark, else UTF-8 if every byte is, else the encoding its bytes look like. */
export const decodeFile = (bytes: Buffer): DecodedFile => {
  const mark = BOMS.find(([bom]) => bom.every((byte, i) => bytes[i] === byte));
  if (mark) return { text: iconv.decode(bytes, mark[1]), encoding: mark[1] };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8' };
  const encoding = guessEncoding(bytes.subarray(0, SAMPLE_BYTES));
  return { text: iconv.decode(bytes, encoding), encoding };
};

const isUtf8 = (bytes: Buffer): boolean => {
  const text = bytes.toString('utf8');
  return !text.includes('\ufffd');
};

const guessEncoding = (sample: Buffer): string => {
  const guesses = chardet.analyse(sample);
  const trusted = guesses.find((guess) => TRUSTED[guess.name]);
  const western = guesses.find((guess) => /^(ISO-8859-1|windows-1252)$/.test(guess.name));
  if (trusted && trusted.confidence >= (western?.confidence ?? 0) - 20) return TRUSTED[trusted.name];
  return western && !trusted ? 'windows-1252' : 'gb18030';
};
