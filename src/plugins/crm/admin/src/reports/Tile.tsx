import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { exactNumber, percent, shortNumber } from '../lib/number-format';
import { t } from '../lib/plugin-id';

export interface TileProps {
  label: string;
  value: number;
  /** How it is written, if not as a plain number; and in full, for the pointer. */
  shown?: string;
  exact?: string;
  /** The list behind it, where there is one. */
  to?: string;
  /** Against the period before, as a share; written so, if not as one. */
  change?: number;
  changeShown?: string;
  note?: string;
  noteTo?: string;
  tone?: 'warning' | 'danger';
}

const Figure = styled(NavLink)`
  color: inherit;
  text-decoration: none;
  overflow-wrap: anywhere;
  &:hover {
    text-decoration: underline;
  }
`;

export const Tile = ({ label, value, shown, exact, to, change, changeShown, note, noteTo, tone }: TileProps) => {
  const { formatMessage, locale } = useIntl();
  const written = shown ?? shortNumber(value, locale);
  return (
    <Box background="neutral0" padding={4} shadow="tableShadow" hasRadius width="100%">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" fontWeight="semiBold" textColor="neutral600">
          {label}
        </Typography>
        <Typography variant="alpha" tag="p" textColor={tone ? `${tone}600` : 'neutral800'}>
          {to ? (
            <Figure
              to={to}
              title={exact ?? shown ?? exactNumber(value, locale)}
              aria-label={`${label}: ${exact ?? shown ?? exactNumber(value, locale)}`}
            >
              {written}
            </Figure>
          ) : (
            written
          )}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {change !== undefined && change !== 0 && (
            <Typography variant="pi" fontWeight="semiBold" textColor={change < 0 ? 'danger600' : 'success600'}>
              <span aria-hidden>{change < 0 ? '▼' : '▲'} </span>
              {changeShown ?? percent(Math.abs(change), locale)}
              <span hidden>{formatMessage({ id: t(change < 0 ? 'reports.tile.less' : 'reports.tile.more') })}</span>
            </Typography>
          )}
          {note &&
            (noteTo ? (
              <Link tag={NavLink} to={noteTo}>
                {note}
              </Link>
            ) : (
              <Typography variant="pi" textColor="neutral600">
                {note}
              </Typography>
            ))}
        </Flex>
      </Flex>
    </Box>
  );
};
