import { Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { ExportButton } from './ExportButton';
import { PERMISSIONS } from './permissions';
import { PersonPicker } from './PersonPicker';
import { PersonView } from './PersonView';
import { RolesView } from './RolesView';
import { useWords } from './use-words';

interface Query extends Record<string, unknown> {
  tab?: 'person' | 'roles';
  employee?: string;
}

const RightsPage = () => {
  const { say } = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const tab = query.tab ?? 'person';
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} primaryAction={<ExportButton />} />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={tab} onValueChange={(value) => setQuery({ tab: value as Query['tab'] })}>
          <Tabs.List aria-label={say('title')}>
            <Tabs.Trigger value="person">{say('tab.person')}</Tabs.Trigger>
            <Tabs.Trigger value="roles">{say('tab.roles')}</Tabs.Trigger>
          </Tabs.List>
          <Flex direction="column" alignItems="stretch" gap={6} paddingTop={4} paddingBottom={8}>
            {tab === 'roles' ? (
              <RolesView />
            ) : (
              <>
                <Box maxWidth="48rem">
                  <PersonPicker value={query.employee} onChange={(employee) => setQuery({ employee })} />
                </Box>
                <PersonView employee={query.employee} />
              </>
            )}
          </Flex>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

const ProtectedRightsPage = () => (
  <Page.Protect permissions={PERMISSIONS as never}>
    <RightsPage />
  </Page.Protect>
);

export default ProtectedRightsPage;
