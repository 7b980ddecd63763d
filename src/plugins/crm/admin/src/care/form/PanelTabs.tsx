import { Tabs } from '@strapi/design-system';
import styled from 'styled-components';

/** The panel is 170 px wide: three short tabs fit in a row of it, and what does not fit goes to the next. */
export const TabList = styled(Tabs.List)`
  flex-wrap: wrap;
  column-gap: ${({ theme }) => theme.spaces[3]};
  margin-block-end: ${({ theme }) => theme.spaces[2]};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
export const Tab = styled(Tabs.Trigger)`
  && {
    padding: ${({ theme }) => theme.spaces[2]} 0;
    white-space: nowrap;
  }
  && > :first-child {
    text-transform: none;
    letter-spacing: normal;
  }
`;
