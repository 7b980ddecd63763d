import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import { isAllowed } from '../lib/is-allowed';
import { onWrite, type Row } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { searchedFields, searchTextOf } from '../search';
import { followContact, forgetContact } from './follow-contact';
import { isValidContact } from './is-valid-contact';

const CONTACT = ['channel', 'direction', 'durationSec', 'outcome'] as const;
const TEXTS = searchedFields(UID.interaction);
const FINAL_AFTER_MS = 24 * 3_600_000;

export const registerInteractionRules = (strapi: Core.Strapi) => {
  onWrite(strapi, UID.interaction, {
    reads: [...CONTACT, ...TEXTS, 'occurredAt', 'nextContactAt', 'customerKey', 'archivedAt', 'createdAt'],
    watches: [...CONTACT, ...TEXTS, 'occurredAt', 'nextContactAt', 'customer', 'valid', 'archivedAt'],
    write({ data, before }) {
      if (before) refuseIfFinal(strapi, before, data);
      if (!before) data.occurredAt ??= now();
      if (data.occurredAt && new Date(data.occurredAt as string).getTime() > now().getTime() + FINAL_AFTER_MS)
        refuse([{ path: ['occurredAt'], message: 'This lies in the future. Make a task or a viewing of it.' }]);

      const merged: Record<string, unknown> = { ...before, ...data };
      data.valid = isValidContact(merged);
      if (!before || TEXTS.some((field) => field in data)) data.searchText = searchTextOf(UID.interaction, merged);
      return ({ id }) => followContact(strapi, id, before);
    },
  });

  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.interaction || context.action !== 'delete') return next();
    const { documentId } = context.params as { documentId: string };
    return strapi.db.transaction(async () => {
      const stored = await strapi.db.query(UID.interaction).findOne({ where: { documentId }, select: ['customerKey'] });
      const result = await next();
      if (stored?.customerKey) await forgetContact(strapi, stored.customerKey);
      return result;
    }) as unknown as ReturnType<typeof next>;
  });
};

const refuseIfFinal = (strapi: Core.Strapi, before: Row, data: Record<string, unknown>) => {
  const isOld = now().getTime() - new Date(before.createdAt as string).getTime() > FINAL_AFTER_MS;
  const isOnlyArchived = Object.keys(data).every((field) => field === 'archivedAt');
  if (isOld && !isOnlyArchived && !isAllowed(strapi, 'plugin::crm.interactions.edit-old'))
    throw new errors.ForbiddenError('A communication is final after 24 hours. Ask a manager to change it.');
};
