import * as React from 'react';
import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { valueText } from '../lib/value-text';
import { wordsOf, type Words } from './value-words';

const typeName = (uid: string) => uid.split('.').at(-1) ?? uid;
/** `api::customer-relation.customer-relation` → `Customer relation`, the name under which its word is kept. */
const displayName = (uid: string) => {
  const words = typeName(uid).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A field of one of our components; Strapi's own texts have no category. */
const COMPONENT = /^content-manager\.components\.[a-z-]+\.[a-z-]+\.\w+$/;

/** The words of the audit in the reader's language: fields, values and types as the forms call them. */
export const useWords = () => {
  const { messages, formatMessage, formatDate } = useIntl();
  return React.useMemo(() => {
    const texts = messages as Record<string, string>;
    const partOf = (name: string) => Object.keys(texts).find((id) => COMPONENT.test(id) && id.endsWith(`.${name}`));
    const fieldText = (uid: string | null, field: string): string => {
      const own = texts[t(`audit.field.${field}`)] ?? texts[t(`settings.field.${field}`)];
      const [first, ...parts] = field.split('.');
      const label = texts[`content-manager.content-types.${uid}.${first}`] ?? own ?? first;
      return [label, ...parts.map((part) => texts[partOf(part) ?? ''] ?? part)].join(' · ');
    };
    const wordsFor = (uid: string | null): Words => ({
      valueOf: (attribute, value) => valueText(texts, `${typeName(uid ?? '')}.${attribute}`, value),
      fieldOf: (field) => fieldText(uid, field).split(' · ').at(-1) ?? field,
      date: (at, withTime) =>
        formatDate(
          at,
          withTime ? { dateStyle: 'medium', timeStyle: 'short' } : { dateStyle: 'medium', timeZone: 'UTC' },
        ),
      yes: formatMessage({ id: t('audit.value.yes') }),
      no: formatMessage({ id: t('audit.value.no') }),
    });
    return {
      fieldText,
      valueText: (uid: string | null, field: string, value: unknown) => wordsOf(wordsFor(uid), field, value),
      typeText: (uid: string) => texts[t(`audit.type.${uid}`)] ?? texts[displayName(uid)] ?? displayName(uid),
      actionText: (action: string) => formatMessage({ id: t(`audit.action.${action}`) }),
      actorText: (actor: string, name: string | null) => {
        const [kind, id = ''] = actor.split(':');
        return name ?? formatMessage({ id: t(`audit.actor.${kind}`) }, { id });
      },
    };
  }, [messages, formatMessage, formatDate]);
};
