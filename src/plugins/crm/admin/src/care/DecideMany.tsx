import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { CareDecision } from '../../../shared/contracts/care';
import type { CareDecisions } from '../../../shared/contracts/care-outbox';
import { exactNumber } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import { useDecideCareMessagesMutation } from './api';

type Asked = Pick<CareDecisions, 'messages' | 'asOf'> & { filter?: object };

interface Props extends Asked {
  decision: CareDecision;
  /** How many of the chosen messages wait for it, of how many that are chosen. */
  count: number;
  of: number;
  isPrimary: boolean;
  /** How many of them may have arrived. */
  uncertain: number;
  onDecided(): void;
}

/** One decision on many messages, once it was read how many and what happens. */
export const DecideMany = ({ decision, count, of, isPrimary, uncertain, onDecided, ...asked }: Props) => {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [decide, { isLoading }] = useDecideCareMessagesMutation();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`care.many.${key}`) }, values);

  const carryOut = async () => {
    let decided = 0;
    for (;;) {
      const expected = asked.filter ? { count: Math.max(1, count - decided) } : {};
      const answer = await decide({ decision, ...asked, ...expected } as CareDecisions);
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
        return;
      }
      decided += answer.data.decided;
      if (answer.data.more) continue;
      const { changed } = answer.data;
      const parts = [text(`done.${decision}`, { count: decided }), changed && text('changed', { count: changed })];
      toggleNotification({ type: changed ? 'info' : 'success', message: parts.filter(Boolean).join(' · ') });
      onDecided();
      return;
    }
  };
  const label = formatMessage({ id: t(`care.decision.${decision}`) });
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={isPrimary ? 'default' : 'secondary'} loading={isLoading}>
          {count === of ? label : `${label} (${exactNumber(count, locale)})`}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        variant={decision === 'reject' ? 'danger-light' : 'default'}
        title={text(`title.${decision}`, { count })}
        onConfirm={carryOut}
      >
        <Flex direction="column" gap={2}>
          <Typography textAlign="center">{text(`what.${decision}`)}</Typography>
          {decision === 'send_again' && uncertain > 0 && (
            <Typography textAlign="center" fontWeight="semiBold">
              {text('twice', { count: uncertain })}
            </Typography>
          )}
          <Typography textAlign="center" variant="pi" textColor="neutral600">
            {text('meanwhile')}
          </Typography>
        </Flex>
      </ConfirmDialog>
    </Dialog.Root>
  );
};
