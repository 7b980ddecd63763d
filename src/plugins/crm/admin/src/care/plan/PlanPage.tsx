import {
  Button,
  Flex,
  Grid,
  Link as BackLink,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router-dom';
import { FUNNEL_PERIODS, type CarePlanPage } from '../../../../shared/contracts/care-outbox';
import { Card } from '../../components/Card';
import { t } from '../../lib/plugin-id';
import { useValueText } from '../../lib/value-text';
import { useGetCarePlanQuery } from '../api';
import { PlanSwitch } from '../PlanSwitch';
import { StateBadge } from '../../components/StateBadge';
import { PausedBanner } from '../switches/PausedBanner';
import { plansPath } from '../use-filters';
import { Funnel } from './Funnel';
import { NextDays } from './NextDays';

const FORM = '/content-manager/collection-types/api::care-plan.care-plan';

/** What became of a plan's messages, when it writes next, and its switch. */
export const PlanPage = () => {
  const { documentId = '' } = useParams();
  const [{ query }] = useQueryParams<{ period?: string }>();
  const { data, isLoading, error } = useGetCarePlanQuery({ documentId, period: query.period });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  return <Content plan={data} period={query.period ?? '90'} />;
};

const Content = ({ plan, period }: { plan: CarePlanPage; period: string }) => {
  const { formatMessage, formatDate } = useIntl();
  const textOf = useValueText();
  const text = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: t(`care.planPage.${key}`) }, values);
  const facts = [
    textOf('care-plan.trigger', plan.trigger),
    textOf('care-plan.purpose', plan.purpose),
    plan.channels.map((channel) => textOf('care-message.channel', channel)).join(', '),
    plan.sendAt,
    plan.audienceTiers.length > 0 && text('tiers', { tiers: plan.audienceTiers.join(', ') }),
    plan.state === 'active' &&
      plan.activeSince &&
      text('since', { day: formatDate(plan.activeSince, { dateStyle: 'medium' }) }),
  ];
  return (
    <Page.Main>
      <Page.Title>{plan.name}</Page.Title>
      <Layouts.Header
        title={plan.name}
        subtitle={
          <Flex gap={3} wrap="wrap" tag="span">
            <StateBadge of="care-plan.state" value={plan.state} />
            <Typography textColor="neutral600">{facts.filter(Boolean).join(' · ')}</Typography>
          </Flex>
        }
        navigationAction={
          <Flex justifyContent="flex-start" paddingBottom={2}>
            <BackLink tag={Link} to={plansPath} startIcon={<ArrowLeft />}>
              {text('back')}
            </BackLink>
          </Flex>
        }
        primaryAction={
          <Flex gap={2} wrap="wrap">
            <Button tag={Link} to={`${FORM}/${plan.documentId}`} variant="tertiary" startIcon={<Pencil />}>
              {text('edit')}
            </Button>
            <PlanSwitch plan={plan} />
          </Flex>
        }
      />
      <Layouts.Content>
        <PausedBanner />
        <Grid.Root gap={4} tag="div">
          <Grid.Item col={8} xs={12} direction="column" alignItems="stretch">
            <Card
              title={
                <Flex justifyContent="space-between" gap={4} wrap="wrap">
                  {text('funnel')}
                  <Period value={period} />
                </Flex>
              }
            >
              <Funnel plan={plan} />
            </Card>
          </Grid.Item>
          <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
            <Card title={text('next')}>
              <NextDays plan={plan} />
            </Card>
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

const Period = ({ value }: { value: string }) => {
  const { formatMessage } = useIntl();
  const [, setQuery] = useQueryParams<{ period?: string }>();
  const text = (key: string) => formatMessage({ id: t(`care.planPage.${key}`) });
  return (
    <SingleSelect
      size="S"
      aria-label={text('period')}
      value={value}
      onChange={(period) => setQuery({ period: String(period) }, 'push', true)}
    >
      {FUNNEL_PERIODS.map((period) => (
        <SingleSelectOption key={period} value={period}>
          {text(`period.${period}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
