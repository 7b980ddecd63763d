/**
 * The one accent of the CRM, a deep green. Text and buttons keep 4.5:1 (WCAG AA) against the surfaces of Strapi's
 * light and dark themes; only the names that change are given, the rest is Strapi's.
 */
export const lightColors = {
  primary100: '#e7f5f1',
  primary200: '#b5dfd5',
  primary500: '#0d7a64',
  primary600: '#0b6e5a',
  primary700: '#084f41',
  buttonPrimary500: '#0d7a64',
  buttonPrimary600: '#0b6e5a',
};

export const darkColors = {
  primary100: '#16302c',
  primary200: '#2b5a50',
  primary500: '#2a9d83',
  primary600: '#4fc3a8',
  primary700: '#7ad6c0',
  buttonPrimary500: '#0d6f5b',
  buttonPrimary600: '#0f7d66',
};
