import { Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { FiguresError } from '../components/figures/FiguresError';
import { PeriodFilter } from '../components/figures/PeriodFilter';
import { Skeleton } from '../components/figures/Skeleton';
import { Answers } from './Answers';
import { useGetSatisfactionQuery } from './api';
import { Figures } from './Figures';
import { PERMISSIONS } from './permissions';
import { SurveyFilter } from './SurveyFilter';
import { useScoreTexts } from './use-score-texts';
import { useView } from './use-view';

const TABS = ['figures', 'answers'] as const;

const Content = ({ data, isStale }: { data: SatisfactionReport; isStale: boolean }) => {
  const { text } = useScoreTexts();
  const { tab, team, survey, change } = useView();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <PeriodFilter data={data} team={team} onChange={change}>
        <SurveyFilter surveys={data.surveys} survey={survey} onChange={(other) => change({ survey: other })} />
      </PeriodFilter>
      <Tabs.Root variant="simple" value={tab} onValueChange={(other) => change({ tab: other })}>
        <Tabs.List aria-label={text('page.title')}>
          {TABS.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {text(`tab.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Box paddingTop={4} style={{ opacity: isStale ? 0.6 : 1 }}>
          <Tabs.Content value="figures">
            <Figures data={data} />
          </Tabs.Content>
          <Tabs.Content value="answers">
            <Answers groups={data.groups} />
          </Tabs.Content>
        </Box>
      </Tabs.Root>
    </Flex>
  );
};

const Satisfaction = () => {
  const { text } = useScoreTexts();
  const { asked, reset } = useView();
  const { data, isFetching, isError, refetch } = useGetSatisfactionQuery(asked);
  const title = text('page.title');
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={text('page.subtitle')} />
      <Layouts.Content>
        {isError ? (
          <FiguresError onRetry={refetch} onReset={reset} />
        ) : data ? (
          <Content data={data} isStale={isFetching} />
        ) : (
          <Skeleton />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

const SatisfactionPage = () => (
  <Page.Protect permissions={PERMISSIONS as never}>
    <Satisfaction />
  </Page.Protect>
);
export default SatisfactionPage;
