import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import styled from 'styled-components';
import { outboxPath, type MessageFilters } from '../use-filters';

interface Props {
  label: string;
  count: number;
  /** What 100 % is. */
  of: number;
  /** Token of the bar's colour. */
  tone: string;
  filter: MessageFilters;
  /** Of the step above. */
  isPart?: boolean;
}

const Row = styled.li`
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:first-child {
    border-block-start: 0;
  }
  > a,
  > div {
    display: grid;
    grid-template-columns: minmax(0, 14rem) minmax(0, 1fr) 6rem 6rem;
    gap: ${({ theme }) => theme.spaces[3]};
    align-items: center;
    padding: ${({ theme }) => theme.spaces[2]};
    text-decoration: none;
    border-radius: ${({ theme }) => theme.borderRadius};
  }
  > a:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  @media (max-width: 520px) {
    > a,
    > div {
      grid-template-columns: minmax(0, 1fr) auto 5rem;
    }
    .bar {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`;

/** A step of the funnel: how many, what part of all that was due, and the way to them. */
export const FunnelStep = ({ label, count, of, tone, filter, isPart }: Props) => {
  const { formatNumber } = useIntl();
  const share = of > 0 ? count / of : 0;
  const content = (
    <>
      <Box paddingLeft={isPart ? 4 : 0}>
        <Typography
          textColor={isPart ? 'neutral600' : 'neutral800'}
          fontWeight={isPart ? 'regular' : 'semiBold'}
          variant={isPart ? 'pi' : 'omega'}
        >
          {label}
        </Typography>
      </Box>
      <Flex className="bar" aria-hidden height="0.8rem" background="neutral100" hasRadius overflow="hidden">
        <Box height="100%" background={tone} style={{ width: `${share * 100}%`, minWidth: count > 0 ? '3px' : 0 }} />
      </Flex>
      <Typography
        fontWeight={isPart ? 'regular' : 'bold'}
        textColor={count > 0 ? 'primary700' : 'neutral600'}
        style={{ textAlign: 'right' }}
      >
        {formatNumber(count)}
      </Typography>
      <Typography variant="pi" textColor="neutral600" style={{ textAlign: 'right' }}>
        {formatNumber(share, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 })}
      </Typography>
    </>
  );
  return <Row>{count > 0 ? <Link to={outboxPath(filter)}>{content}</Link> : <div>{content}</div>}</Row>;
};
