import { Typography } from '@strapi/design-system';
import { isFew, useScoreTexts } from './use-score-texts';

/** A score, and of how many, where they are too few to judge by. */
export const Score = ({ n, children }: { n: number; children: string }) => {
  const { text, number } = useScoreTexts();
  return (
    <Typography textColor="neutral800">
      {children}
      {n > 0 && isFew(n) && (
        <Typography variant="pi" textColor="neutral600">
          {' '}
          {text('few', { n: number(n) })}
        </Typography>
      )}
    </Typography>
  );
};
