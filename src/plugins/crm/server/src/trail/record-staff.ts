import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { recordKinds } from './record-kinds';
import type { KindName } from './snapshots';

type Handler = (ctx: Context, next: Next) => unknown;
type Controller = Record<string, Handler>;

/** What of Strapi's own changes which of its tables. */
const WATCHED: { controller: string; actions: string[]; kinds: KindName[] }[] = [
  { controller: 'admin::user', actions: ['create', 'update', 'deleteOne', 'deleteMany'], kinds: ['adminUsers'] },
  { controller: 'admin::authenticated-user', actions: ['updateMe'], kinds: ['adminUsers'] },
  {
    controller: 'admin::authentication',
    actions: ['register', 'registerAdmin', 'resetPassword'],
    kinds: ['adminUsers'],
  },
  {
    controller: 'admin::role',
    actions: ['create', 'update', 'updatePermissions', 'deleteOne', 'deleteMany'],
    kinds: ['adminRoles'],
  },
  { controller: 'admin::api-token', actions: ['create', 'update', 'regenerate', 'revoke'], kinds: ['apiTokens'] },
  { controller: 'admin::admin-token', actions: ['create', 'update', 'regenerate', 'revoke'], kinds: ['apiTokens'] },
  {
    controller: 'admin::transfer',
    actions: ['token-create', 'token-update', 'token-regenerate', 'token-revoke'],
    kinds: ['transferTokens'],
  },
  {
    controller: 'admin::webhooks',
    actions: ['createWebhook', 'updateWebhook', 'deleteWebhook', 'deleteWebhooks'],
    kinds: ['webhooks'],
  },
  {
    controller: 'plugin::users-permissions.role',
    actions: ['createRole', 'updateRole', 'deleteRole'],
    kinds: ['restRoles', 'restUsers'],
  },
  { controller: 'plugin::users-permissions.user', actions: ['create', 'update', 'destroy'], kinds: ['restUsers'] },
  {
    controller: 'plugin::users-permissions.auth',
    actions: ['register', 'changePassword', 'resetPassword', 'emailConfirmation'],
    kinds: ['restUsers'],
  },
  {
    controller: 'plugin::users-permissions.settings',
    actions: ['updateEmailTemplate', 'updateAdvancedSettings', 'updateProviders'],
    kinds: ['store'],
  },
  {
    controller: 'plugin::content-manager.content-types',
    actions: ['updateContentTypeConfiguration'],
    kinds: ['store'],
  },
  {
    controller: 'plugin::content-manager.components',
    actions: ['updateComponentConfiguration'],
    kinds: ['store'],
  },
];

interface Registry {
  extend(uid: string, extend: (controller: Controller) => Controller): void;
}

/** Replaces actions of one of Strapi's controllers; one that is not there would go unrecorded, so the start fails. */
export const wrapActions = (
  strapi: Core.Strapi,
  controller: string,
  actions: readonly string[],
  wrap: (handler: Handler) => Handler,
): void =>
  (strapi.get('controllers') as unknown as Registry).extend(controller, (found) => {
    const wrapped = { ...found };
    for (const action of actions) {
      if (typeof found[action] !== 'function') throw new Error(`${controller} has no action ${action}`);
      wrapped[action] = wrap(found[action].bind(found));
    }
    return wrapped;
  });

export const recordStaff = (strapi: Core.Strapi): void => {
  for (const { controller, actions, kinds } of WATCHED)
    wrapActions(
      strapi,
      controller,
      actions,
      (handler) => (ctx, next) => recordKinds(strapi, kinds, async () => handler(ctx, next)),
    );
};
