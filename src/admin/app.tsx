import logo from './logo.svg';
import { darkColors, lightColors } from './theme';

export default {
  config: {
    locales: ['zh-Hans', 'zh'],
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
    theme: { light: { colors: lightColors }, dark: { colors: darkColors } },
  },
};
