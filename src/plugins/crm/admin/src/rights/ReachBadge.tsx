import { Badge } from '@strapi/design-system';
import type { RightsReach } from '../../../shared/contracts/rights';
import { useWords } from './use-words';

const TONE: Record<RightsReach, [background: string, text: string]> = {
  all: ['primary100', 'primary700'],
  team: ['secondary100', 'secondary700'],
  own: ['neutral150', 'neutral800'],
  other: ['warning100', 'warning700'],
};

/** How far a right reaches, in a word and a colour. */
export const ReachBadge = ({ reach }: { reach: RightsReach }) => {
  const { say } = useWords();
  const [backgroundColor, textColor] = TONE[reach];
  return (
    <Badge backgroundColor={backgroundColor as never} textColor={textColor as never}>
      {say(`reach.${reach}`)}
    </Badge>
  );
};
