import * as React from 'react';
import { useIntl } from 'react-intl';
import {
  RIGHTS_ACTIONS,
  type RestRights,
  type RightsAction,
  type RightsGrant,
  type RoleException,
  type TypeRights,
} from '../../../shared/contracts/rights';
import { t } from '../lib/plugin-id';

const displayName = (uid: string) => {
  const words = (uid.split('.').pop() ?? uid).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const EXPLORER = 'plugin::content-manager.explorer.';

/** Rights in the reader's words: on the page, and in the file. */
export const useWords = () => {
  const { formatMessage, formatList, messages } = useIntl();
  return React.useMemo(() => {
    const texts = messages as Record<string, string>;
    const say = (key: string, values?: Record<string, string>) => formatMessage({ id: t(`rights.${key}`) }, values);
    const typeName = (uid: string) => texts[displayName(uid)] ?? displayName(uid);
    const fieldName = (uid: string, field: string) => {
      const [root = field, part] = field.split('.');
      const name = texts[`content-manager.content-types.${uid}.${root}`] ?? root;
      return part ? `${name} (${part})` : name;
    };
    const fieldNames = (uid: string, fields: string[]) =>
      formatList(
        fields.map((field) => fieldName(uid, field)),
        { type: 'conjunction', style: 'narrow' },
      );
    const roleName = ({ code, name }: { code: string; name: string }) => texts[t(`rights.role.${code}`)] ?? name;
    const pageName = ({ action, name }: { action: string; name: string }) =>
      texts[t(`rights.page.${action}`)] ?? (name === action ? name : `${name} (${action})`);

    /** One sentence a step: how far it reaches, and what it leaves out or adds. */
    const grantText = (
      uid: string,
      action: RightsAction,
      { reach, opens, closed, conditions }: RightsGrant,
      step: number,
    ) => {
      const sentence = say(`say.${action}.${reach}`, { conditions: conditions.join(', ') });
      if (opens.length === 0 && closed.length === 0) return sentence;
      if (step > 0) return say('say.also', { sentence, fields: fieldNames(uid, opens) });
      if (closed.length === 0) return sentence;
      return closed.length <= opens.length
        ? say('say.without', { sentence, fields: fieldNames(uid, closed) })
        : say('say.only', { sentence, fields: fieldNames(uid, opens) });
    };
    const typeLines = ({ uid, actions }: TypeRights) =>
      RIGHTS_ACTIONS.flatMap((action) =>
        (actions[action] ?? []).map((grant, step) => ({
          action,
          reach: grant.reach,
          text: grantText(uid, action, grant, step),
        })),
      );
    const exceptionText = ({ kind, role, action, subject }: RoleException) =>
      say(`exception.${kind}`, {
        role: roleName({ code: role, name: role }),
        right:
          subject && action.startsWith(EXPLORER)
            ? `${typeName(subject)}: ${say(`action.${action.slice(EXPLORER.length)}`)}`
            : pageName({ action, name: action }),
      });
    const restText = ({ actions, closed, uid }: RestRights['types'][number]) => {
      const done = [...new Map(actions.map(({ action, reach }) => [action, reach]))].map(([action, reach]) =>
        say('rest.line', { action: say(`action.${action}`), reach: say(`rest.${reach}`) }),
      );
      const sentence = formatList(done, { type: 'conjunction', style: 'narrow' });
      return closed.length > 0 ? say('say.without', { sentence, fields: fieldNames(uid, closed) }) : sentence;
    };
    return { say, typeName, roleName, pageName, typeLines, exceptionText, restText };
  }, [formatMessage, formatList, messages]);
};
export type Words = ReturnType<typeof useWords>;
