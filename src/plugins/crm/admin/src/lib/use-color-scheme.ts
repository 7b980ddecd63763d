import { darkTheme } from '@strapi/design-system';
import { useTheme } from 'styled-components';

/** For the parts that the browser draws itself, such as the calendar of a date field. */
export const useColorScheme = (): { colorScheme: 'dark' | 'light' } => ({
  colorScheme: useTheme().colors.neutral0 === darkTheme.colors.neutral0 ? 'dark' : 'light',
});
