import { Box, Button, EmptyStateLayout, Flex, LinkButton, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise, Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useGetPlaybooksQuery } from './api';
import { formPath } from './links';
import { EDIT_PLAYBOOKS, PERMISSIONS } from './permissions';
import { PlaybookCard } from './PlaybookCard';
import { useTexts } from './use-texts';

const PlaybooksPage = () => {
  const text = useTexts();
  const { data, isError, refetch } = useGetPlaybooksQuery();
  const { allowedActions } = useRBAC(EDIT_PLAYBOOKS as never);
  const mayCreate = Boolean((allowedActions as { canCreate?: boolean }).canCreate);
  const title = text('page.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={text('page.subtitle')}
        primaryAction={
          mayCreate && (
            <LinkButton tag={Link} to={formPath('create')} startIcon={<Plus />}>
              {text('new')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        {isError ? (
          <EmptyStateLayout
            content={text('error')}
            action={
              <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={() => refetch()}>
                {text('retry')}
              </Button>
            }
          />
        ) : !data ? (
          <Waiting />
        ) : data.playbooks.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={text(mayCreate ? 'empty' : 'emptyReader')}
            shadow="tableShadow"
            hasRadius
          />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {data.playbooks.map((playbook) => (
              <PlaybookCard key={playbook.documentId} playbook={playbook} />
            ))}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

/** Cards in grey while they are on the way. */
const Waiting = () => {
  const text = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <VisuallyHidden role="status">{text('loading')}</VisuallyHidden>
      {[0, 1, 2].map((place) => (
        <Box key={place} background="neutral150" hasRadius height="22rem" aria-hidden />
      ))}
    </Flex>
  );
};

const ProtectedPlaybooksPage = () => (
  <Page.Protect permissions={[PERMISSIONS[0]] as never}>
    <PlaybooksPage />
  </Page.Protect>
);

export default ProtectedPlaybooksPage;
