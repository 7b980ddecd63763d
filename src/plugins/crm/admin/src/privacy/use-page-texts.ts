import { useIntl } from 'react-intl';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import type { PageTexts } from './build-person-page';

/** The reader's words for the page of a person. A field that an administrator added bears its own name. */
export const usePageTexts = (): PageTexts => {
  const intl = useIntl();
  const word = useValueText();
  const messages = intl.messages as Record<string, string>;
  return {
    language: intl.locale,
    text: (key, values) => intl.formatMessage({ id: t(`privacy.page.${key}`) }, values),
    typeName: (displayName) => messages[displayName] ?? displayName,
    fieldName: (uid, name) =>
      messages[`content-manager.content-types.${uid}.${name}`] ??
      messages[`content-manager.components.${uid}.${name}`] ??
      name,
    // Words of a content type hang on its name, those of a component on its uid.
    word: (uid, name, value) => word(`${uid.replace(/^api::([\w-]+)\..*/, '$1')}.${name}`, value),
    moment: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
    action: (name) => messages[t(`privacy.action.${name}`)] ?? name,
  };
};
