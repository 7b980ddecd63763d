import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useFindAuditQuery } from './api';
import { EntryCard } from './EntryCard';
import { ExportButton } from './ExportButton';
import { Filters } from './Filters';
import { PERMISSIONS } from './permissions';
import { useFilters } from './use-filters';

const Entries = () => {
  const { formatMessage } = useIntl();
  const { filters, isFiltered, change } = useFilters();
  const { data, isFetching, error, refetch } = useFindAuditQuery(filters);
  const text = (key: string) => formatMessage({ id: t(`audit.${key}`) });
  if (error)
    return (
      <EmptyStateLayout
        content={text('error')}
        shadow="tableShadow"
        hasRadius
        action={<Button onClick={() => refetch()}>{text('retry')}</Button>}
      />
    );
  if (!data) return <Page.Loading />;
  if (data.data.length === 0)
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={text(isFiltered ? 'nothingFound' : 'nothingYet')}
        shadow="tableShadow"
        hasRadius
      />
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box tag="ul" hasRadius shadow="tableShadow" overflow="hidden" aria-busy={isFetching}>
        {data.data.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </Box>
      <Flex justifyContent="flex-end" gap={2}>
        {filters.before && (
          <Button variant="tertiary" onClick={() => change({})}>
            {text('newest')}
          </Button>
        )}
        {data.meta.next && (
          <Button
            variant="tertiary"
            loading={isFetching}
            onClick={() => change({ before: data.meta.next ?? undefined })}
          >
            {text('older')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
};

const AuditPage = () => {
  const { formatMessage } = useIntl();
  const title = formatMessage({ id: t('audit.page.title') });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: t('audit.page.subtitle') })}
        primaryAction={<ExportButton />}
      />
      <Layouts.Content>
        <Filters />
        <Entries />
      </Layouts.Content>
    </Page.Main>
  );
};

const ProtectedAuditPage = () => (
  <Page.Protect permissions={PERMISSIONS.read as never}>
    <AuditPage />
  </Page.Protect>
);

export default ProtectedAuditPage;
