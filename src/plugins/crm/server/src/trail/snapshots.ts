import type { Core } from '@strapi/strapi';
import type { AuditAction } from '../../../shared/contracts/audit';
import { Secret, type State } from '../audit';
import { runSql } from '../lib/run-sql';

/** What administrators keep in Strapi's own tables: few rows, read whole before and after. */
export interface Kind {
  action: AuditAction;
  uid: string;
  /** One row an object: `id`, `title`, and `state` as JSON. `#` begins the name of a secret, of which only a change shows. */
  sql: string;
}

const hidden = (column: string) => `'#${column.replaceAll('_', '')}', md5(${column})`;

export const KINDS = {
  adminUsers: {
    action: 'user_change',
    uid: 'admin::user',
    sql: `
      select u.document_id as id, coalesce(nullif(trim(concat_ws(' ', firstname, lastname)), ''), email) as title,
        json_build_object('firstname', firstname, 'lastname', lastname, 'username', username, 'email', email,
          'isActive', is_active, 'blocked', blocked, 'preferedLanguage', prefered_language, ${hidden('password')},
          ${hidden('registration_token')},
          'roles', (select json_agg(r.name order by r.name) from admin_users_roles_lnk l
                    join admin_roles r on r.id = l.role_id where l.user_id = u.id)) as state
      from admin_users u`,
  },
  adminRoles: {
    action: 'role_change',
    uid: 'admin::role',
    sql: `
      select r.document_id as id, r.name as title,
        json_build_object('name', r.name, 'code', r.code, 'description', r.description,
          'permissions', (select json_agg(json_build_object('action', p.action, 'subject', p.subject,
              'fields', p.properties -> 'fields', 'conditions', p.conditions) order by p.action, p.subject)
            from admin_permissions_role_lnk l join admin_permissions p on p.id = l.permission_id
            where l.role_id = r.id)) as state
      from admin_roles r`,
  },
  apiTokens: {
    action: 'token_change',
    uid: 'admin::api-token',
    sql: `
      select t.document_id as id, t.name as title,
        json_build_object('name', t.name, 'description', t.description, 'type', t.type, 'kind', t.kind,
          'expiresAt', t.expires_at, ${hidden('access_key')},
          'permissions', (select json_agg(p.action order by p.action) from strapi_api_token_permissions_token_lnk l
            join strapi_api_token_permissions p on p.id = l.api_token_permission_id where l.api_token_id = t.id)) as state
      from strapi_api_tokens t`,
  },
  transferTokens: {
    action: 'token_change',
    uid: 'admin::transfer-token',
    sql: `
      select t.document_id as id, t.name as title,
        json_build_object('name', t.name, 'description', t.description, 'expiresAt', t.expires_at,
          ${hidden('access_key')}) as state
      from strapi_transfer_tokens t`,
  },
  webhooks: {
    action: 'webhook_change',
    uid: 'webhook',
    sql: `
      select id::text as id, name as title,
        json_build_object('name', name, 'url', url, 'enabled', enabled, 'events', events,
          '#headers', md5(headers::text)) as state
      from strapi_webhooks`,
  },
  restUsers: {
    action: 'user_change',
    uid: 'plugin::users-permissions.user',
    sql: `
      select u.document_id as id, u.username as title,
        json_build_object('username', username, 'email', email, 'provider', provider, 'confirmed', confirmed,
          'blocked', blocked, ${hidden('password')},
          'role', (select r.name from up_users_role_lnk l join up_roles r on r.id = l.role_id
                   where l.user_id = u.id)) as state
      from up_users u`,
  },
  restRoles: {
    action: 'role_change',
    uid: 'plugin::users-permissions.role',
    sql: `
      select r.document_id as id, r.name as title,
        json_build_object('name', r.name, 'description', r.description, 'type', r.type,
          'permissions', (select json_agg(p.action order by p.action) from up_permissions_role_lnk l
            join up_permissions p on p.id = l.permission_id where l.role_id = r.id)) as state
      from up_roles r`,
  },
  store: {
    action: 'setting_change',
    uid: 'strapi::core-store',
    sql: `
      select key as id, key as title, value::json as state from strapi_core_store_settings
      where key like 'plugin\\_users-permissions\\_%' or key like 'plugin\\_content\\_manager\\_configuration%'`,
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export type Snapshot = Map<string, { title: string; state: State }>;

const NAMES_A_SECRET = /secret|password|token|key$/i;

export const takeSnapshot = async (strapi: Core.Strapi, kind: Kind): Promise<Snapshot> => {
  const rows = await runSql<{ id: string; title: string; state: string | State }>(strapi, kind.sql);
  return new Map(
    rows.map(({ id, title, state }) => [
      id,
      { title, state: readState(typeof state === 'string' ? (JSON.parse(state) as State) : state) },
    ]),
  );
};

const readState = (state: State): State =>
  Object.fromEntries(
    Object.entries(state ?? {}).map(([name, value]) => {
      if (name.startsWith('#')) return [name.slice(1), value ? new Secret(value as string, '***') : undefined];
      if (typeof value === 'string' && value && NAMES_A_SECRET.test(name)) return [name, new Secret(value, '***')];
      const isTree = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, isTree ? readState(value as State) : value];
    }),
  );
