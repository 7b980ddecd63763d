const ADDRESS =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** The address in lower case, or undefined when it is none. Full-width characters are folded. */
export const normaliseEmail = (input: string): string | undefined => {
  const address = input
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const local = address.split('@')[0] ?? '';
  const isWhole = address.length <= 254 && ADDRESS.test(address) && !/^\.|\.\.|\.$/.test(local);
  return isWhole ? address : undefined;
};
