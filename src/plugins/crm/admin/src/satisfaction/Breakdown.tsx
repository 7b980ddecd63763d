import { Box, Field, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { SATISFACTION_GROUPS, type SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { RowTable, type Column } from '../components/RowTable';
import { NOBODY } from './build-search';
import { Score } from './Score';
import { useScoreTexts } from './use-score-texts';
import { useView } from './use-view';

type Row = SatisfactionReport['groups'][number];

/** Whose scores they are; each row leads to the answers behind it. */
export const Breakdown = ({ by, groups }: Pick<SatisfactionReport, 'by' | 'groups'>) => {
  const { text, number, share, csat, nps, groupName } = useScoreTexts();
  const { change, linkTo } = useView();
  const answersOf = ({ key }: Row, low = '') => linkTo({ tab: 'answers', by, key: key || NOBODY, low });
  const plain = (value: string) => <Typography textColor="neutral800">{value}</Typography>;

  const columns: Column<Row>[] = [
    {
      label: text(`by.${by}`),
      cell: (row) =>
        row.figures.answered > 0 ? (
          <Link tag={RouterLink} to={answersOf(row)}>
            {groupName(by, row)}
          </Link>
        ) : (
          plain(groupName(by, row))
        ),
    },
    {
      label: text('column.n'),
      cell: ({ figures: { answered, invited } }) =>
        plain(text('column.of', { answered: number(answered), invited: number(invited) })),
    },
    { label: text('column.rate'), cell: ({ figures }) => plain(share(figures.responseRate)) },
    { label: text('column.csat'), cell: ({ figures }) => <Score n={figures.csat.n}>{csat(figures)}</Score> },
    { label: text('column.nps'), cell: ({ figures }) => <Score n={figures.nps.n}>{nps(figures)}</Score> },
    {
      label: text('column.low'),
      cell: (row) =>
        row.figures.low > 0 ? (
          <Link
            tag={RouterLink}
            to={answersOf(row, 'true')}
            aria-label={text('column.lowOf', { count: row.figures.low, name: groupName(by, row) })}
          >
            {number(row.figures.low)}
          </Link>
        ) : (
          plain(number(0))
        ),
    },
  ];

  return (
    <Box tag="section" aria-label={text('by.title')} width="100%">
      <Flex justifyContent="space-between" alignItems="end" gap={4} paddingBottom={3} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {text('by.title')}
        </Typography>
        <Field.Root name="by">
          <SingleSelect
            size="S"
            aria-label={text('by.label')}
            value={by}
            onChange={(value) => change({ by: String(value) })}
          >
            {SATISFACTION_GROUPS.map((group) => (
              <SingleSelectOption key={group} value={group}>
                {text(`by.${group}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Flex>
      <RowTable columns={columns} rows={groups} keyOf={({ key }) => key ?? NOBODY} label={text('by.title')} />
    </Box>
  );
};
