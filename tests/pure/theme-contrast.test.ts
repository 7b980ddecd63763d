import { darkColors, lightColors } from '../../src/admin/theme';

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const DARK_SURFACE = '#212134';

test.each([
  ['link on white', lightColors.primary600, '#ffffff'],
  ['current link on its tint', lightColors.primary600, lightColors.primary100],
  ['button text', '#ffffff', lightColors.buttonPrimary600],
  ['button text under the pointer', '#ffffff', lightColors.buttonPrimary500],
  ['link on the dark surface', darkColors.primary600, DARK_SURFACE],
  ['current link on its dark tint', darkColors.primary600, darkColors.primary100],
  ['dark button text', '#ffffff', darkColors.buttonPrimary600],
  ['dark button text under the pointer', '#ffffff', darkColors.buttonPrimary500],
])('%s is readable (WCAG AA)', (_name, text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});
