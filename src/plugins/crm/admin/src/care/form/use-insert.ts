import { useForm, useNotification } from '@strapi/strapi/admin';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../../lib/plugin-id';
import { insertText } from './insert-text';

type Input = HTMLInputElement | HTMLTextAreaElement;

/** A text of a template: the only place where a variable means something. */
const isTemplateText = (target: unknown): target is Input =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  /^templates\.\d+\.(subject|body|html|sms)$/.test(target.name);

/** Writes `{{variable}}` where the cursor was last in a template; copies it where it was in none. */
export const useInsert = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const onChange = useForm('useInsert', (state) => state.onChange);
  const last = React.useRef<Input | null>(null);

  React.useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (isTemplateText(target)) last.current = target;
    };
    if (isTemplateText(document.activeElement)) last.current = document.activeElement;
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  return async (variable: string) => {
    const text = `{{${variable}}}`;
    const input = last.current;
    if (input?.isConnected && !input.disabled) {
      const from = input.selectionStart ?? input.value.length;
      onChange(input.name, insertText(input.value, text, from, input.selectionEnd ?? from));
      input.focus();
      window.requestAnimationFrame(() => input.setSelectionRange(from + text.length, from + text.length));
      return;
    }
    await navigator.clipboard.writeText(text);
    toggleNotification({ type: 'info', message: formatMessage({ id: t('care.form.copied') }, { text }) });
  };
};
