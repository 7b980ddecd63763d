import { Box, Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { exactNumber, percent, shortNumber } from '../../lib/number-format';
import { t } from '../../lib/plugin-id';

export interface TileProps {
  label: string;
  value: number;
  /** How it is written, if not as a plain number; and in full, for the pointer. */
  shown?: string;
  exact?: string;
  /** The list behind the figure. */
  to?: string;
  /** Against the period before: a share, unless `changeShown` says it in the figure's own unit. */
  change?: number;
  changeShown?: string;
  /** Of what should become less. */
  isLessBetter?: boolean;
  note?: string;
  noteTo?: string;
  tone?: 'warning' | 'danger';
}

/** Green where it went the way it should. */
const toneOfChange = (change: number, isLessBetter = false) =>
  change === 0 ? 'neutral600' : change < 0 === isLessBetter ? 'success600' : 'danger600';
const MARKS: Record<string, string> = { '-1': '▼', '0': '=', '1': '▲' };
const WORDS: Record<string, string> = { '-1': 'less', '0': 'same', '1': 'more' };

const Figure = styled(RouterLink)`
  color: inherit;
  text-decoration: none;
  overflow-wrap: anywhere;
  &:hover {
    text-decoration: underline;
  }
`;

export const Tile = (props: TileProps) => {
  const { label, value, shown, exact, to, note, noteTo, tone } = props;
  const { locale } = useIntl();
  const figure = shown ?? shortNumber(value, locale);
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
              title={exact ?? exactNumber(value, locale)}
              aria-label={`${label}: ${exact ?? shown ?? exactNumber(value, locale)}`}
            >
              {figure}
            </Figure>
          ) : (
            <span title={exact ?? exactNumber(value, locale)}>{figure}</span>
          )}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Change {...props} />
          {note &&
            (noteTo ? (
              <Link tag={RouterLink} to={noteTo}>
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

const Change = ({ change, changeShown, isLessBetter }: TileProps) => {
  const { formatMessage, locale } = useIntl();
  if (change === undefined) return null;
  const sign = String(Math.sign(change));
  return (
    <Typography variant="pi" fontWeight="semiBold" textColor={toneOfChange(change, isLessBetter)}>
      <span aria-hidden>{MARKS[sign]} </span>
      {changeShown ?? percent(Math.abs(change), locale)}
      <VisuallyHidden> {formatMessage({ id: t(`reports.tile.${WORDS[sign]}`) })}</VisuallyHidden>
    </Typography>
  );
};
