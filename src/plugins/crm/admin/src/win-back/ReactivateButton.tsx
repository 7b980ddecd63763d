import { Button } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import type { WinBackRow } from '../../../shared/contracts/win-back';
import { useUndo } from '../components/undo';
import { useMoveCustomerMutation } from './api';
import { useTexts } from './use-texts';

/** Back among the customers one is in touch with: from lost or dormant there is no other way. A slip is taken back. */
export const ReactivateButton = ({ customer }: { customer: WinBackRow }) => {
  const text = useTexts();
  const offerUndo = useUndo();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [move, { isLoading }] = useMoveCustomerMutation();
  const { documentId, name, stage, lostReason } = customer;
  /** Whether it went well; says so otherwise. */
  const moveTo = async (to: { stage: string; lostReason?: string | null }) => {
    const answer = await move({ customer: documentId, ...to });
    if (!('error' in answer)) return true;
    toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
    return false;
  };
  const takeBack = async () => {
    // Why the customer was lost went with the stage.
    if (await moveTo(stage === 'lost' ? { stage, lostReason } : { stage }))
      toggleNotification({ type: 'success', message: text('reactivate.undone', { name }) });
  };
  const run = async () => {
    if (await moveTo({ stage: 'contacted' }))
      offerUndo({ message: text('reactivate.done', { name }), undo: () => void takeBack() });
  };
  return (
    <Button
      size="S"
      variant="tertiary"
      loading={isLoading}
      aria-label={text('reactivate.of', { name })}
      onClick={() => void run()}
    >
      {text('reactivate.action')}
    </Button>
  );
};
