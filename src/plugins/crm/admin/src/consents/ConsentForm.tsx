import { Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { ConsentCell, ConsentMethod } from '../../../shared/contracts/consents';
import { FormFooter } from '../components/FormFooter';
import { t } from '../lib/plugin-id';
import { useColorScheme } from '../lib/use-color-scheme';
import { useValueText } from '../lib/value-text';
import { useAddConsentMutation } from './api';
import { MethodField } from './MethodField';
import { useEffectNotice } from './use-effect-notice';

interface Props {
  customer: string;
  cell: ConsentCell;
  onClose(): void;
  /** What was said before. */
  children: React.ReactNode;
}

type State = 'granted' | 'withdrawn' | 'unknown';
const STATES: State[] = ['granted', 'withdrawn', 'unknown'];

/** What the customer says now. It opens on the opposite of what counts: that is what a clerk comes for. */
export const ConsentForm = ({ customer, cell, onClose, children }: Props) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const scheme = useColorScheme();
  const announce = useEffectNotice();
  const { formatAPIError } = useAPIErrorHandler();
  const [addConsent, { isLoading, error }] = useAddConsentMutation();
  const [state, setState] = React.useState<State>(cell.state === 'granted' ? 'withdrawn' : 'granted');
  const [method, setMethod] = React.useState<ConsentMethod>('verbal');
  const [proof, setProof] = React.useState('');
  const [givenOn, setGivenOn] = React.useState('');
  const [expiresOn, setExpiresOn] = React.useState('');
  const text = (key: string) => formatMessage({ id: t(`consents.${key}`) });

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    // The customer's own form lies around this one: it must not be saved too.
    event.stopPropagation();
    if (isLoading) return;
    const entry = {
      channel: cell.channel,
      purpose: cell.purpose,
      state,
      method: state === 'unknown' ? null : method,
      proof: proof || null,
      givenOn: givenOn || null,
      expiresOn: (state === 'granted' && expiresOn) || null,
    };
    const answer = await addConsent({ customer, entry });
    if (!('data' in answer) || !answer.data) return;
    announce(answer.data);
    onClose();
  };

  const day = (label: string, value: string, set: (value: string) => void) => (
    <Field.Root hint={text(`${label}Hint`)} style={{ flex: '1 1 14rem' }}>
      <Field.Label>{text(label)}</Field.Label>
      <TextInput
        type="date"
        style={scheme}
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => set(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );

  return (
    <form onSubmit={save}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root required hint={text(`consequence.${state}`)}>
            <Field.Label>{text('state')}</Field.Label>
            <SingleSelect value={state} onChange={(value) => setState(value as State)}>
              {STATES.map((value) => (
                <SingleSelectOption key={value} value={value}>
                  {word('consent.state', value)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
          {state !== 'unknown' && <MethodField value={method} onChange={setMethod} />}
          <Field.Root hint={text('proofHint')}>
            <Field.Label>{text('proof')}</Field.Label>
            <TextInput
              value={proof}
              maxLength={500}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => setProof(event.target.value)}
            />
            <Field.Hint />
          </Field.Root>
          <Flex gap={4} wrap="wrap" alignItems="flex-start">
            {day('givenOn', givenOn, setGivenOn)}
            {state === 'granted' && day('expiresOn', expiresOn, setExpiresOn)}
          </Flex>
          {children}
          {error && (
            <Typography textColor="danger600" role="alert">
              {formatAPIError(error as never)}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <FormFooter cancel={text('cancel')} save={text('save')} isSaving={isLoading} onCancel={onClose} />
    </form>
  );
};
