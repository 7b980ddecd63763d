import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PlanProblem } from '../../../../shared/contracts/care-form';
import { useValueText } from '../../lib/value-text';
import { translateError } from '../../rules/translate-problems';

const PLAN = 'content-manager.content-types.api::care-plan.care-plan';
const TEMPLATE = 'content-manager.components.care.template';

interface Props {
  title: string;
  tone: 'danger600' | 'neutral700';
  problems: PlanProblem[];
}

/** Each problem with the place where it is, in the words of the form. */
export const ProblemList = ({ title, tone, problems }: Props) => {
  const messages = useIntl().messages as Record<string, string>;
  const word = useValueText();
  if (problems.length === 0) return null;
  const errors = translateError({ details: { errors: problems } }, messages, 'care-plan').details.errors;
  const placeOf = ([field, index, part]: PlanProblem['path']) =>
    part === undefined
      ? (messages[`${PLAN}.${field}`] ?? word('', String(field)))
      : `${messages[`${PLAN}.${field}`]} ${Number(index) + 1}, ${messages[`${TEMPLATE}.${part}`] ?? part}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} role="status">
      <Typography variant="sigma" textColor={tone}>
        {title}
      </Typography>
      {errors.map(({ path, message }, index) => (
        <Typography key={index} variant="pi" textColor={tone}>
          <strong>{placeOf(path)}</strong>
          <br />
          {message}
        </Typography>
      ))}
    </Flex>
  );
};
