import { Badge, Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { Route, Routes } from 'react-router-dom';
import type { CareOverview } from '../../../shared/contracts/care';
import { t } from '../lib/plugin-id';
import { useGetCareOverviewQuery } from './api';
import { CareCalendar } from './calendar/CareCalendar';
import { MessageList } from './MessageList';
import { PERMISSIONS } from './permissions';
import { PlanPage } from './plan/PlanPage';
import { PlanCard } from './PlanCard';
import { PausedBanner } from './switches/PausedBanner';
import { Switches } from './switches/Switches';
import { UndoProvider } from '../components/undo';
import { TABS, useFilters, type Tab } from './use-filters';

const Content = ({ overview }: { overview: CareOverview }) => {
  const { formatMessage } = useIntl();
  const { tab: shown, open } = useFilters();
  const tabs = React.useRef<HTMLDivElement>(null);
  // On a phone not all tabs fit: the one that is shown is in sight.
  React.useEffect(() => {
    const chosen = tabs.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    if (tabs.current && chosen) tabs.current.scrollLeft = chosen.offsetLeft - tabs.current.offsetLeft;
  }, [shown]);
  return (
    <Tabs.Root variant="simple" value={shown} onValueChange={(tab) => open(tab as Tab)}>
      <Box overflow="auto" ref={tabs}>
        <Tabs.List aria-label={formatMessage({ id: t('care.page.title') })}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} style={{ whiteSpace: 'nowrap' }}>
              {formatMessage({ id: t(`care.tab.${tab}`) })}
              {tab === 'decide' && overview.decideCount > 0 && (
                <Badge marginLeft={2} active>
                  {overview.decideCount}
                </Badge>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Box>
      <Box paddingTop={4}>
        {shown === 'due' ? (
          <CareCalendar />
        ) : shown === 'plans' ? (
          <PlanList plans={overview.plans} />
        ) : (
          <MessageList key={shown} tab={shown} plans={overview.plans} />
        )}
      </Box>
    </Tabs.Root>
  );
};

const PlanList = ({ plans }: { plans: CareOverview['plans'] }) => (
  <Flex direction="column" alignItems="stretch" gap={4}>
    {plans.map((plan) => (
      <PlanCard key={plan.documentId} plan={plan} />
    ))}
  </Flex>
);

const CarePage = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useGetCareOverviewQuery();
  const title = formatMessage({ id: t('care.page.title') });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: t('care.page.subtitle') })}
        primaryAction={<Switches />}
      />
      <Layouts.Content>
        <PausedBanner />
        {isLoading ? <Page.Loading /> : error || !data ? <Page.Error /> : <Content overview={data} />}
      </Layouts.Content>
    </Page.Main>
  );
};

const ProtectedCarePage = () => (
  <Page.Protect permissions={[PERMISSIONS[0]] as never}>
    <UndoProvider>
      <Routes>
        <Route path="plans/:documentId" element={<PlanPage />} />
        <Route path="*" element={<CarePage />} />
      </Routes>
    </UndoProvider>
  </Page.Protect>
);

export default ProtectedCarePage;
