import { Button, Flex } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { ReasonDialog } from './ReasonDialog';
import { RevealedValue } from './RevealedValue';
import { useReveal } from './use-reveal';

/** One click shows what a masked field holds, to those who may; the office decides whether it asks for a reason. */
export const Reveal = ({ name, isHidden }: { name: string; isHidden: boolean }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const { ask, needsReason, revealed, hide, isLoading, error, reset } = useReveal(name, isHidden);
  const [isAsking, setIsAsking] = React.useState(false);

  React.useEffect(() => {
    if (error && !needsReason) toggleNotification({ type: 'danger', message: formatAPIError(error as never) });
    // The handlers are new on each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error, needsReason]);

  if (!ask) return null;
  if (revealed) return <RevealedValue revealed={revealed} onHide={hide} />;
  return (
    <Flex>
      <Button
        type="button"
        variant="ghost"
        size="S"
        startIcon={<Eye />}
        loading={isLoading && !isAsking}
        onClick={() => (needsReason ? setIsAsking(true) : void ask())}
      >
        {formatMessage({ id: t('encryption.reveal.label') })}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        isLoading={isLoading}
        error={error}
        onClose={() => {
          setIsAsking(false);
          reset();
        }}
        onConfirm={async (reason) => (await ask(reason)) && setIsAsking(false)}
      />
    </Flex>
  );
};
