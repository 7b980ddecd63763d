import { Box, Flex, Typography } from '@strapi/design-system';
import type { SurveyAnswer } from '../../../shared/contracts/satisfaction';

/** Question and answer, word for word. The comment is the texts among them, and stands alone where they are gone. */
export const Verbatim = ({ answer: { comment, answers } }: { answer: SurveyAnswer }) => {
  const isTold = comment !== null && answers.some(({ answer }) => comment.startsWith(answer));
  const words = (said: string) => (
    <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {said}
    </Typography>
  );
  if (answers.length === 0 && !comment) return null;
  return (
    <Box borderColor="neutral200" borderStyle="solid" borderWidth="0 0 0 3px" paddingLeft={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {answers.map(({ question, answer }) => (
          <Box key={question}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {question}
            </Typography>
            {words(answer)}
          </Box>
        ))}
        {comment && !isTold && words(comment)}
      </Flex>
    </Box>
  );
};
