import { Button } from '@strapi/design-system';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useReactivateMutation } from './api';
import { useTexts } from './use-texts';

/** Back among the customers one is in touch with: from lost or dormant there is no other way. */
export const ReactivateButton = ({ customer }: { customer: { documentId: string; name: string } }) => {
  const text = useTexts();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [reactivate, { isLoading }] = useReactivateMutation();
  const { documentId, name } = customer;
  const run = async () => {
    const answer = await reactivate(documentId);
    if ('error' in answer) toggleNotification({ type: 'danger', message: formatAPIError(answer.error as never) });
    else toggleNotification({ type: 'success', message: text('reactivate.done', { name }) });
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
