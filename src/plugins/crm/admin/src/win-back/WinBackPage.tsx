import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { WinBackList } from '../../../shared/contracts/win-back';
import { FiguresError } from '../components/figures/FiguresError';
import { UndoProvider } from '../components/undo';
import { useFindWinBackQuery } from './api';
import { Filters } from './Filters';
import { KindTabs } from './KindTabs';
import { PERMISSIONS } from './permissions';
import { Rows } from './Rows';
import { useTexts } from './use-texts';
import { useView } from './use-view';

const Content = ({ list, isStale }: { list: WinBackList; isStale: boolean }) => {
  const text = useTexts();
  const { view, isFiltered, clear } = useView();
  return (
    <KindTabs figures={list.meta.figures}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Filters meta={list.meta} />
        {list.data.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={text(isFiltered ? 'empty.filtered' : 'empty.none', { days: list.meta.silentDays })}
            shadow="tableShadow"
            hasRadius
            action={
              isFiltered && (
                <Button variant="secondary" onClick={clear}>
                  {text('filter.clear')}
                </Button>
              )
            }
          />
        ) : (
          <Box style={{ opacity: isStale ? 0.6 : 1 }}>
            {/* What was chosen belongs to the rows that were shown. */}
            <Rows key={JSON.stringify(view)} {...list} />
          </Box>
        )}
      </Flex>
    </KindTabs>
  );
};

const WinBack = () => {
  const text = useTexts();
  const { asked, reset } = useView();
  const { data, isFetching, isError, refetch } = useFindWinBackQuery(asked);
  const title = text('page.title');
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={text('page.subtitle')} />
      <Layouts.Content>
        {isError ? (
          <FiguresError onRetry={refetch} onReset={reset} />
        ) : data ? (
          <Content list={data} isStale={isFetching} />
        ) : (
          <Page.Loading />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

const WinBackPage = () => (
  <Page.Protect permissions={PERMISSIONS as never}>
    <UndoProvider>
      <WinBack />
    </UndoProvider>
  </Page.Protect>
);
export default WinBackPage;
