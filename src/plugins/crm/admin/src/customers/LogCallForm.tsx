import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { OUTCOMES } from '../../../shared/contracts/interactions';
import { FormFooter } from '../components/FormFooter';
import { t } from '../lib/plugin-id';
import { useColorScheme } from '../lib/use-color-scheme';
import { useValueText } from '../lib/value-text';
import { useLogCallMutation } from './api';
import { dayAhead } from './day-ahead';

const SHORTCUTS = [1, 3, 7, 30];

interface Props {
  customer: string;
  onClose(): void;
}

/** Three inputs. Enter saves, Escape leaves; after an error everything typed is still there. */
export const LogCallForm = ({ customer, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const word = useValueText();
  const scheme = useColorScheme();
  const { toggleNotification } = useNotification();
  const [logCall, { isLoading, error }] = useLogCallMutation();
  const [outcome, setOutcome] = React.useState<(typeof OUTCOMES)[number]>('connected');
  const [content, setContent] = React.useState('');
  const [nextContactOn, setNextContactOn] = React.useState('');
  const text = (key: string, values?: Record<string, number>) =>
    formatMessage({ id: t(`customers.log.${key}`) }, values);

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    // The customer's own form may lie around this one: it must not be saved too.
    event.stopPropagation();
    if (isLoading) return;
    const answer = await logCall({ customer, call: { outcome, content, nextContactOn: nextContactOn || null } });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('saved') });
    onClose();
  };

  return (
    <form onSubmit={save}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root required>
            <Field.Label>{text('outcome')}</Field.Label>
            <SingleSelect value={outcome} onChange={(value) => setOutcome(value as typeof outcome)}>
              {OUTCOMES.map((value) => (
                <SingleSelectOption key={value} value={value}>
                  {word('interaction.outcome', value)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Field.Root>
            <Field.Label>{text('content')}</Field.Label>
            <TextInput
              value={content}
              maxLength={2000}
              autoFocus
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => setContent(event.target.value)}
            />
          </Field.Root>
          <Field.Root>
            <Field.Label>{text('next')}</Field.Label>
            <TextInput
              type="date"
              style={scheme}
              min={dayAhead(new Date(), 0)}
              value={nextContactOn}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => setNextContactOn(event.target.value)}
            />
            <Flex gap={2} wrap="wrap">
              {SHORTCUTS.map((days) => (
                <Button
                  key={days}
                  size="S"
                  variant={nextContactOn === dayAhead(new Date(), days) ? 'secondary' : 'tertiary'}
                  onClick={() => setNextContactOn(dayAhead(new Date(), days))}
                >
                  {text('day', { days })}
                </Button>
              ))}
            </Flex>
          </Field.Root>
          {error && (
            <Typography textColor="danger600" role="alert">
              {'message' in error && error.message
                ? `${text('failed')} (${formatMessage({ id: error.message, defaultMessage: error.message })})`
                : text('failed')}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <FormFooter cancel={text('cancel')} save={text('save')} isSaving={isLoading} onCancel={onClose} />
    </form>
  );
};
