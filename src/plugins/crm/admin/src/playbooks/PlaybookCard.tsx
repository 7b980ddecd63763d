import { Badge, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { PlaybookCard as Playbook } from '../../../shared/contracts/playbooks';
import { Card } from '../components/Card';
import { StateBadge } from '../components/StateBadge';
import { useValueText } from '../lib/value-text';
import { Figures } from './Figures';
import { formPath } from './links';
import { EDIT_PLAYBOOKS } from './permissions';
import { PlaybookSwitch } from './PlaybookSwitch';
import { StepLine } from './StepLine';
import { useTexts } from './use-texts';

/** For whom a playbook is, what is done when, how far it got, and its switch. */
export const PlaybookCard = ({ playbook }: { playbook: Playbook }) => {
  const text = useTexts();
  const textOf = useValueText();
  const { allowedActions } = useRBAC(EDIT_PLAYBOOKS as never);
  const { canUpdate } = allowedActions as { canUpdate?: boolean };
  return (
    <Card>
      <Flex gap={4} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={2} style={{ minWidth: 0, flex: '1 1 30rem' }}>
          <Flex gap={3} wrap="wrap">
            <Typography variant="delta" tag="h2">
              {playbook.name}
            </Typography>
            <Badge>{textOf('playbook.strategy', playbook.strategy)}</Badge>
            <StateBadge of="playbook.state" value={playbook.state} />
          </Flex>
          <Typography textColor="neutral600">
            <Audience audience={playbook.audience} />
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {canUpdate && (
            <LinkButton tag={Link} to={formPath(playbook.documentId)} variant="tertiary" startIcon={<Pencil />}>
              {text('edit')}
            </LinkButton>
          )}
          <PlaybookSwitch playbook={playbook} />
        </Flex>
      </Flex>
      <StepLine playbook={playbook} />
      <Figures playbook={playbook} />
    </Card>
  );
};

const LISTS = { tiers: 'audienceTiers', stages: 'audienceStages', sources: 'audienceSources', types: 'audienceTypes' };

const Audience = ({ audience }: { audience: Playbook['audience'] }) => {
  const text = useTexts();
  const textOf = useValueText();
  const parts = (Object.keys(LISTS) as (keyof typeof LISTS)[])
    .filter((list) => audience[list].length > 0)
    .map((list) =>
      text(`audience.${list}`, {
        count: audience[list].length,
        values: audience[list].map((value) => textOf(`playbook.${LISTS[list]}`, value)).join(text('comma')),
      }),
    );
  return <>{parts.length > 0 ? parts.join(' · ') : text('audience.none')}</>;
};
