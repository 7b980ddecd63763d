import { createHmac } from 'node:crypto';
import { getKeyRing } from '../../encryption';
import { derivedKey } from '../../lib/field-cipher';
import { isSame } from '../signature';

const PURPOSE = 'crm/unsubscribe';

const macOf = (documentId: string, version?: number) =>
  createHmac('sha256', derivedKey(getKeyRing(), PURPOSE, version) as Buffer)
    .update(documentId)
    .digest('base64url')
    .slice(0, 24);

/** Names a message and proves that this installation wrote it: 144 bits, and no table. */
export const unsubscribeToken = (documentId: string): string => `${documentId}-${macOf(documentId)}`;

/** The message of a token; undefined if it is none of ours. A link holds as long as the key that made it is kept. */
export const readToken = (token: string): string | undefined => {
  const [, documentId, mac] = /^(\w{1,40})-([\w-]{24})$/.exec(token) ?? [];
  if (!documentId) return undefined;
  return getKeyRing().some(({ version }) => isSame(mac, macOf(documentId, version))) ? documentId : undefined;
};
