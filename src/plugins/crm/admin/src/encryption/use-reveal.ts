import { unstable_useContentManagerContext as useContentManagerContext, useForm, useRBAC } from '@strapi/strapi/admin';
import * as React from 'react';
import type { Revealed } from '../../../shared/contracts/reveals';
import { useGetRevealTermsQuery, useRevealValueMutation } from './api';
import { recordPath } from './record-path';

const PERMISSIONS = [{ action: 'plugin::crm.reveals.reveal', subject: null }];
const HIDE_AFTER_MS = 60_000;

/** The eye of one hidden field: undefined `ask` when there is nothing to reveal or no right to. Hides again by itself. */
export const useReveal = (name: string, isHidden: boolean) => {
  const { model, id } = useContentManagerContext();
  const field = useForm('useReveal', ({ values }) => recordPath(name, values));
  const { allowedActions } = useRBAC(PERMISSIONS as never);
  const isPossible = isHidden && Boolean((allowedActions as { canReveal?: boolean }).canReveal && id && field);
  const { data: terms } = useGetRevealTermsQuery(undefined, { skip: !isPossible });
  const [reveal, { isLoading, error, reset }] = useRevealValueMutation();
  const [revealed, setRevealed] = React.useState<Revealed>();

  React.useEffect(() => {
    if (!revealed) return undefined;
    const timer = setTimeout(() => setRevealed(undefined), HIDE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [revealed]);
  React.useEffect(() => setRevealed(undefined), [id, isHidden]);

  const ask = async (reason?: string): Promise<boolean> => {
    const answer = await reveal({ type: model, documentId: id as string, field: field as string, reason });
    if (!('data' in answer) || !answer.data) return false;
    setRevealed(answer.data);
    return true;
  };

  return {
    ask: isPossible ? ask : undefined,
    needsReason: Boolean(terms?.needsReason),
    revealed,
    hide: () => setRevealed(undefined),
    isLoading,
    error,
    reset,
  };
};
