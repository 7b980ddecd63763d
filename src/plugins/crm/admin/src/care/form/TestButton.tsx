import { Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';
import { PERMISSIONS } from '../permissions';
import { useAction } from '../use-action';
import { useTestPlanInMutation } from './api';

interface Props {
  plan?: string;
  isModified: boolean;
  customer?: string;
  language?: string;
}

/** Sends the saved plan's message to whoever asks: what is not saved yet could not be sent to customers either. */
export const TestButton = ({ plan, isModified, customer, language }: Props) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const [test, { isLoading }] = useTestPlanInMutation();
  const run = useAction();
  if (!(allowedActions as { canSwitch?: boolean }).canSwitch) return null;
  const isReady = Boolean(plan) && !isModified;
  const send = async () => {
    const answer = await test({ documentId: plan as string, customer, language });
    await run('tested', Promise.resolve(answer), {
      values: { to: ('data' in answer && answer.data?.data.to) || '' },
    });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button type="button" variant="tertiary" loading={isLoading} disabled={!isReady} onClick={send}>
        {formatMessage({ id: t('care.plan.test') })}
      </Button>
      {!isReady && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: t('care.form.saveFirst') })}
        </Typography>
      )}
    </Flex>
  );
};
