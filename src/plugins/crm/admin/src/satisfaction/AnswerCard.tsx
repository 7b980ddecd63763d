import { Badge, Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { SurveyAnswer } from '../../../shared/contracts/satisfaction';
import { Moment } from '../components/Moment';
import { StateBadge } from '../components/StateBadge';
import { recordPath } from '../lib/list-path';
import { useScoreTexts } from './use-score-texts';
import { Verbatim } from './Verbatim';

interface Props {
  answer: SurveyAnswer;
  mayOpen: { customer: boolean; task: boolean };
}

const MOST = { csat: 5, nps: 10, ces: 7 };

/** One answer: who, which scores, in which words, about what, and who calls back. */
export const AnswerCard = ({ answer, mayOpen }: Props) => {
  const { text, number, occasion } = useScoreTexts();
  const { customer, employee, survey, visit } = answer;
  const about = [survey?.name, occasion(answer.occasion), employee?.name].filter(Boolean).join(' · ');
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" alignItems="start" gap={4}>
          <Flex direction="column" alignItems="start" gap={1} minWidth={0}>
            {customer && mayOpen.customer ? (
              <Link tag={RouterLink} to={recordPath('api::customer.customer', customer.documentId)}>
                {customer.name}
              </Link>
            ) : (
              <Typography fontWeight="bold">{customer?.name ?? text('answers.noCustomer')}</Typography>
            )}
            <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {about}
            </Typography>
          </Flex>
          <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
            <Moment at={answer.answeredAt} />
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {(['csat', 'nps', 'ces'] as const).map((score) => {
            const value = answer[score];
            return (
              value !== null && (
                <Badge key={score}>
                  {text('answers.score', { score: text(`column.${score}`), value: number(value), most: MOST[score] })}
                </Badge>
              )
            );
          })}
          {answer.low && (
            <Status variant="danger" size="S">
              <Typography tag="span" fontWeight="bold" textColor="danger700">
                {text('answers.low')}
              </Typography>
            </Status>
          )}
        </Flex>
        <Verbatim answer={answer} />
        {visit && (
          <Flex gap={2} wrap="wrap">
            {mayOpen.task ? (
              <Link tag={RouterLink} to={recordPath('api::task.task', visit.documentId)}>
                {text('answers.visit')}
              </Link>
            ) : (
              <Typography textColor="neutral800">{text('answers.visit')}</Typography>
            )}
            <StateBadge of="task.state" value={visit.state} />
          </Flex>
        )}
      </Flex>
    </Box>
  );
};
