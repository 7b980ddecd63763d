import { Field, Typography, useComposedRefs } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useField, useFocusInputField, type InputProps } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { isMasked, UNREADABLE } from '../lib/masked';
import { t } from '../lib/plugin-id';
import { replaceMasked } from './replace-masked';
import { Reveal } from './Reveal';
import { UnreadableInput } from './UnreadableInput';

interface Props extends Omit<InputProps, 'type' | 'hint'> {
  hint?: React.ReactNode;
  labelAction?: React.ReactNode;
}

/** The masked value that the form was given, however the field was changed or moved since. */
const useShown = (value: unknown, initial: unknown) => {
  const shown = React.useRef<string>();
  if (isMasked(value)) shown.current = value;
  return shown.current ?? (isMasked(initial) ? initial : undefined);
};

/** A text whose stored value is hidden: it stands there masked, and typing replaces the whole of it (S81). */
const EncryptedInput = React.forwardRef<HTMLInputElement, Props>(
  ({ name, label, hint, labelAction, required, disabled, placeholder }, ref) => {
    const { formatMessage } = useIntl();
    const field = useField<string | null>(name);
    const focusRef = useFocusInputField<HTMLInputElement>(name);
    const refs = useComposedRefs(ref, focusRef);
    const value = field.value ?? '';
    const shown = useShown(field.value, field.initialValue);
    const isReplaced = shown !== undefined && value !== shown;
    const restore = () => field.onChange(name, shown);

    const onKeyDown = (event: React.KeyboardEvent) => {
      if (event.key !== 'Escape' || !isReplaced) return;
      event.stopPropagation();
      restore();
    };
    const help = isMasked(value) && !disabled && formatMessage({ id: t('encryption.masked') });

    return (
      <Field.Root name={name} error={field.error} hint={hint} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        {value === UNREADABLE ? (
          <UnreadableInput disabled={disabled} onReplace={() => field.onChange(name, '')} />
        ) : (
          <Field.Input
            ref={refs}
            value={value}
            disabled={disabled}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            onFocus={(event: React.FocusEvent<HTMLInputElement>) => {
              if (isMasked(value)) event.target.select();
            }}
            onKeyDown={onKeyDown}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              field.onChange(name, replaceMasked(value, event.target.value))
            }
            endAction={
              isReplaced &&
              !disabled && (
                <Field.Action label={formatMessage({ id: t('encryption.restore') })} onClick={restore}>
                  <ArrowClockwise aria-hidden />
                </Field.Action>
              )
            }
          />
        )}
        <Reveal name={name} isHidden={isMasked(value) && value !== UNREADABLE} />
        <Field.Error />
        <Field.Hint />
        {isReplaced && !disabled ? (
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: t(value ? 'encryption.replaced' : 'encryption.emptied') })}
          </Typography>
        ) : (
          !hint &&
          help && (
            <Typography variant="pi" textColor="neutral600">
              {help}
            </Typography>
          )
        )}
      </Field.Root>
    );
  },
);
EncryptedInput.displayName = 'EncryptedInput';

export default EncryptedInput;
