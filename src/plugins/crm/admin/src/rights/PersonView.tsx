import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyPermissions } from '@strapi/icons/symbols';
import { Page } from '@strapi/strapi/admin';
import { Card } from '../components/Card';
import { useGetEffectiveRightsQuery } from './api';
import { PersonCard } from './PersonCard';
import { TypeList } from './TypeList';
import { useWords } from './use-words';

const PersonRights = ({ employee }: { employee: string }) => {
  const { say, pageName, typeName, restText } = useWords();
  const { data, isLoading, error } = useGetEffectiveRightsQuery(employee);
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  return (
    <>
      <PersonCard rights={data} />
      <TypeList types={data.types} />
      {data.pages.length > 0 && (
        <Card title={say('part.pages')}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {data.pages.map((page) => (
              <Typography tag="li" key={page.action}>
                {pageName(page)}
              </Typography>
            ))}
          </Flex>
        </Card>
      )}
      {data.rest && (
        <Card title={say('part.rest')}>
          <Typography textColor="neutral600">
            {say('rest.login', { username: data.rest.username, role: data.rest.role?.name ?? '–' })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {data.rest.types.map((type) => (
              <Typography tag="li" key={type.uid} style={{ overflowWrap: 'anywhere' }}>
                <Typography fontWeight="bold">{typeName(type.uid)}</Typography> {restText(type)}
              </Typography>
            ))}
          </Flex>
        </Card>
      )}
    </>
  );
};

/** The rights of whoever is chosen; until then, what to do. */
export const PersonView = ({ employee }: { employee: string | undefined }) => {
  const { say } = useWords();
  return employee ? (
    <PersonRights employee={employee} />
  ) : (
    <EmptyStateLayout icon={<EmptyPermissions width="16rem" />} content={say('empty')} shadow="tableShadow" hasRadius />
  );
};
