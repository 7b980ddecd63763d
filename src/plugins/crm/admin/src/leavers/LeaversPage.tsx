import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Card } from '../components/Card';
import { t } from '../lib/plugin-id';
import { useGetColleaguesQuery } from './api';
import { ColleagueSelect } from './ColleagueSelect';
import { HandOverForm } from './HandOverForm';
import { PastRuns } from './PastRuns';
import { PERMISSIONS } from './permissions';

const Content = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [{ query }, setQuery] = useQueryParams<{ employee?: string }>();
  const { data: colleagues, isLoading } = useGetColleaguesQuery();
  const text = (key: string, values?: Record<string, string>) => formatMessage({ id: t(`leavers.${key}`) }, values);
  const choose = (employee: string | undefined) =>
    employee ? setQuery({ employee }) : setQuery({ employee: '' }, 'remove');
  if (isLoading) return <Page.Loading />;
  if (!colleagues) return <Page.Error />;

  const leaver = colleagues.find(({ documentId }) => documentId === query.employee);
  return (
    <Page.Main>
      <Page.Title>{text('page.title')}</Page.Title>
      <Layouts.Header title={text('page.title')} subtitle={text('page.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Card title={text('form.leaver')} hint={text('form.leaverHint')}>
            <ColleagueSelect
              // The field keeps its own text: another choice is another field.
              key={query.employee}
              name="employee"
              label={text('form.employee')}
              value={query.employee}
              choices={colleagues.filter(({ canLeave, state }) => canLeave && state !== 'left')}
              onChange={choose}
            />
            {query.employee && !leaver?.canLeave && (
              <Typography textColor="danger600" role="alert">
                {text(leaver ? 'form.self' : 'form.unknown')}
              </Typography>
            )}
          </Card>
          {leaver?.canLeave && (
            <HandOverForm
              key={leaver.documentId}
              employee={leaver.documentId}
              colleagues={colleagues}
              onDone={() => {
                toggleNotification({ type: 'success', message: text('page.done', { name: leaver.name }) });
                choose(undefined);
              }}
            />
          )}
          <PastRuns />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const LeaversPage = () => (
  <Page.Protect permissions={PERMISSIONS as never}>
    <Content />
  </Page.Protect>
);

export default LeaversPage;
