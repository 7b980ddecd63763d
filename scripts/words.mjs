// @ts-check
// How commands write figures.

/** @param {number} value */
export const wholeNumber = (value) => new Intl.NumberFormat('en').format(value);

/** @param {number} value */
export function bytes(value) {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, value < 1000 ? 0 : Math.floor(Math.log10(value) / 3));
  return `${power === 0 ? value : (value / 1000 ** power).toFixed(1)} ${units[power]}`;
}
