import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findLogin, recordAudit } from '../audit';
import { runSql } from '../lib/run-sql';
import { wrapActions } from './record-staff';

interface Door {
  controller: string;
  login: string;
  logout?: string;
  kind: 'admin' | 'rest';
  uid: string;
  /** Who goes by that name; the name as it was typed goes on record, the password never. */
  find: string;
}

const DOORS: Door[] = [
  {
    controller: 'admin::authentication',
    login: 'login',
    logout: 'logout',
    kind: 'admin',
    uid: 'admin::user',
    find: 'select id, document_id from admin_users where lower(email) = lower(:name)',
  },
  {
    controller: 'plugin::users-permissions.auth',
    login: 'callback',
    logout: 'logout',
    kind: 'rest',
    uid: 'plugin::users-permissions.user',
    find: 'select id, document_id from up_users where lower(email) = lower(:name) or username = :name',
  },
];

const NAME_LENGTH = 320;

/** Who came in, who tried to, who left. A refused try is on record though nothing else was changed. */
export const recordLogins = (strapi: Core.Strapi): void => {
  for (const door of DOORS) {
    wrapActions(strapi, door.controller, [door.login], (handler) => async (ctx, next) => {
      try {
        await handler(ctx, next);
      } catch (error) {
        await recordLogin(strapi, door, ctx, error instanceof Error ? error.message : 'Error');
        throw error;
      }
      await recordLogin(strapi, door, ctx, ctx.status >= 400 ? `${ctx.status}` : undefined);
    });
    if (door.logout)
      wrapActions(strapi, door.controller, [door.logout], (handler) => async (ctx, next) => {
        await recordAudit(strapi, { action: 'logout' });
        return handler(ctx, next);
      });
  }
};

const recordLogin = async (strapi: Core.Strapi, door: Door, ctx: Context, refusal: string | undefined) => {
  const body = (ctx.request.body ?? {}) as { email?: unknown; identifier?: unknown };
  const typed = door.kind === 'admin' ? body.email : body.identifier;
  const name = typeof typed === 'string' ? typed.trim().slice(0, NAME_LENGTH).replaceAll('\0', '') : '';
  const [user] = await runSql<{ id: number; document_id: string }>(strapi, door.find, { name });
  if (refusal === undefined && user) {
    const origin = await findLogin(strapi, door.kind, user.id);
    return recordAudit(strapi, { action: 'login', uid: door.uid, documentId: user.document_id, origin });
  }
  await recordAudit(strapi, {
    action: 'login_failed',
    uid: door.uid,
    documentId: user?.document_id,
    details: { login: name, reason: refusal },
    origin: { actor: 'public', actorName: null, employee: null },
  });
};
