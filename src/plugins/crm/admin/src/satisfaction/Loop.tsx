import { Box, Flex, Typography } from '@strapi/design-system';
import type { SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { Card } from '../components/Card';
import { useScoreTexts } from './use-score-texts';

const STEPS = ['low', 'visited', 'resurveyed', 'improved'] as const;

/** What became of the low answers: each step is a part of the one before. */
export const Loop = ({ loop }: Pick<SatisfactionReport, 'loop'>) => {
  const { text, number, share } = useScoreTexts();
  return (
    <Card title={text('loop.title')} hint={text('loop.hint')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {STEPS.map((step) => {
          const part = loop.low === 0 ? null : loop[step] / loop.low;
          return (
            <li key={step}>
              <Flex justifyContent="space-between" gap={4} paddingBottom={1}>
                <Typography textColor="neutral800">{text(`loop.${step}`)}</Typography>
                <Typography textColor="neutral800" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
                  {number(loop[step])}
                  {step !== 'low' && (
                    <Typography variant="pi" textColor="neutral600">
                      {' '}
                      {share(part)}
                    </Typography>
                  )}
                </Typography>
              </Flex>
              <Box background="neutral150" hasRadius height="8px" aria-hidden>
                <Box
                  background={step === 'low' ? 'danger600' : 'success600'}
                  hasRadius
                  height="8px"
                  width={`${(part ?? 0) * 100}%`}
                />
              </Box>
            </li>
          );
        })}
      </Flex>
    </Card>
  );
};
