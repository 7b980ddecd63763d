import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CarePlanPage } from '../../../../shared/contracts/care-outbox';
import { t } from '../../lib/plugin-id';
import { useValueText } from '../../lib/value-text';
import type { MessageFilters } from '../use-filters';
import { FunnelStep } from './FunnelStep';

/** From what was due to what the customers made of it; each number opens the messages it counted. */
export const Funnel = ({ plan }: { plan: CarePlanPage }) => {
  const { formatMessage } = useIntl();
  const textOf = useValueText();
  const { funnel } = plan;
  const text = (key: string) => formatMessage({ id: t(`care.funnel.${key}`) });
  const filter = (own: MessageFilters = {}): MessageFilters => ({
    plan: plan.documentId,
    from: plan.from ?? undefined,
    ...own,
  });
  const sum = (parts: { messages: number }[]) => parts.reduce((all, { messages }) => all + messages, 0);
  if (funnel.due === 0) return <Typography textColor="neutral600">{text('empty')}</Typography>;

  const step = (name: string, count: number, tone: string, own?: MessageFilters) => (
    <FunnelStep label={text(name)} count={count} of={funnel.due} tone={tone} filter={filter(own)} />
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box tag="ul">
        {step('due', funnel.due, 'neutral500')}
        {step('skipped', sum(funnel.skipped), 'warning500', { state: 'skipped' })}
        {funnel.skipped.map(({ reason, messages }) => (
          <FunnelStep
            key={reason ?? ''}
            isPart
            label={reason ? textOf('care-message.skipReason', reason) : text('noReason')}
            count={messages}
            of={funnel.due}
            tone="warning200"
            filter={filter({ state: 'skipped', reason: reason ?? undefined })}
          />
        ))}
        {step('waiting', sum(funnel.waiting), 'secondary500', { state: 'proposed,pending,sending,failed' })}
        {funnel.waiting.map(({ state, messages }) => (
          <FunnelStep
            key={state}
            isPart
            label={textOf('care-message.state', state)}
            count={messages}
            of={funnel.due}
            tone="secondary200"
            filter={filter({ state })}
          />
        ))}
        {step('sent', funnel.sent, 'primary500', { state: 'sent,delivered' })}
        <FunnelStep
          isPart
          label={text('delivered')}
          count={funnel.delivered}
          of={funnel.due}
          tone="success500"
          filter={filter({ state: 'delivered' })}
        />
        {step('failed', funnel.failed, 'danger500', { state: 'dead' })}
        {step('uncertain', funnel.uncertain, 'warning500', { state: 'uncertain' })}
        {step('unsubscribed', funnel.unsubscribed, 'danger500', { unsubscribed: 'true' })}
      </Box>
      <Typography variant="pi" textColor="neutral600">
        {text('hint')}
      </Typography>
    </Flex>
  );
};
