import { Button, EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { listPath } from '../lib/list-path';
import { pickPeriod } from '../lib/pick-period';
import { PLUGIN_ID } from '../lib/plugin-id';
import { READ_CARE, READ_SURVEYS } from './permissions';
import { useScoreTexts } from './use-score-texts';
import { useView } from './use-view';

/** Nobody was asked in this time: look further back, build a survey, switch on a plan that sends it. */
export const Empty = ({ data }: { data: SatisfactionReport }) => {
  const { text } = useScoreTexts();
  const { change } = useView();
  const { allowedActions: surveys } = useRBAC(READ_SURVEYS as never);
  const { allowedActions: care } = useRBAC(READ_CARE as never);
  const year = pickPeriod('days365', data.period.today.day);
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={text(data.surveys.length === 0 ? 'empty.noSurvey' : 'empty.notAsked')}
      shadow="tableShadow"
      hasRadius
      action={
        <Flex gap={2} wrap="wrap" justifyContent="center">
          {data.period.from > year.from && (
            <Button variant="secondary" onClick={() => change(year)}>
              {text('empty.longer')}
            </Button>
          )}
          {surveys.canRead && (
            <LinkButton variant="tertiary" tag={RouterLink} to={listPath('api::survey.survey', [])}>
              {text('empty.surveys')}
            </LinkButton>
          )}
          {care.canRead && (
            <LinkButton variant="tertiary" tag={RouterLink} to={`/plugins/${PLUGIN_ID}/care-messages?tab=plans`}>
              {text('empty.plans')}
            </LinkButton>
          )}
        </Flex>
      }
    />
  );
};
