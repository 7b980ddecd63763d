import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { AuditDoor } from '../../../shared/contracts/audit';
import { hideToken } from '../doors';
import { currentJob } from '../jobs';
import { runSql } from '../lib/run-sql';

/** Who does something, by which door, from where. */
export interface Origin {
  /** `admin:<id>`, `rest:<id>`, `token:<id>`, `job:<queue>`, `command:<name>`, `public` or `system`. */
  actor: string;
  /** The name at that time: the employee's, else the login's. */
  actorName: string | null;
  /** The employee behind the login, by document id. */
  employee: string | null;
  via: AuditDoor;
  /** Method and path, without the query and the links of customers. */
  request: string | null;
  ip: string | null;
  userAgent: string | null;
}

const acting = new AsyncLocalStorage<Partial<Origin>>();

/** Runs `work` in somebody's name: a job that a person started, a command. What is not given is found out as usual. */
export const actAs = <T>(who: Partial<Origin>, work: () => T): T => acting.run({ ...acting.getStore(), ...who }, work);

export const actAsAdmin = async <T>(strapi: Core.Strapi, userId: number, work: () => T): Promise<Awaited<T>> =>
  await actAs(await findLogin(strapi, 'admin', userId), work);

interface State {
  auth?: { strategy?: { name?: string }; credentials?: { id?: number; name?: string } };
  user?: { id: number };
}

const known = new WeakMap<object, Promise<Pick<Origin, 'actor' | 'actorName' | 'employee'>>>();

/** Of the request, job or command that is running. One look-up of the name a request. */
export const findOrigin = async (strapi: Core.Strapi): Promise<Origin> => {
  const ctx = strapi.requestContext.get() as Context | undefined;
  const job = currentJob();
  const found: Origin = ctx
    ? { ...placeOf(ctx), ...(await whoCalls(strapi, ctx)) }
    : {
        ...(job ? { actor: `job:${job}`, via: 'job' as const } : { actor: 'system', via: 'system' as const }),
        ...NOBODY,
      };
  return { ...found, ...acting.getStore() };
};

const NOBODY = { actorName: null, employee: null, request: null, ip: null, userAgent: null };
const USER_AGENT_LENGTH = 256;
const PATH_LENGTH = 512;

const placeOf = (ctx: Context) => ({
  via: ctx.path.startsWith('/api/') ? ('rest' as const) : ('panel' as const),
  request: `${ctx.method} ${hideToken(ctx.path)}`.slice(0, PATH_LENGTH),
  ip: ctx.ip.replace(/^::ffff:/, ''),
  userAgent: ctx.get('user-agent').slice(0, USER_AGENT_LENGTH) || null,
});

const whoCalls = async (strapi: Core.Strapi, ctx: Context) => {
  const { auth, user } = ctx.state as State;
  if (user === undefined && auth?.strategy?.name === 'content-api-token')
    return { actor: `token:${auth.credentials?.id}`, actorName: auth.credentials?.name ?? null, employee: null };
  if (user === undefined) return { actor: 'public', actorName: null, employee: null };
  const found =
    known.get(user) ?? findLogin(strapi, auth?.strategy?.name === 'users-permissions' ? 'rest' : 'admin', user.id);
  known.set(user, found);
  return found;
};

// Also somebody who left meanwhile: the entry says who it was.
const LOGIN = {
  admin: `
    select coalesce(e.name, nullif(trim(concat_ws(' ', u.firstname, u.lastname)), ''), u.email) as name, e.document_id
    from admin_users u left join employees_user_lnk l on l.user_id = u.id left join employees e on e.id = l.employee_id
    where u.id = :id order by e.id limit 1`,
  rest: `
    select coalesce(e.name, u.username) as name, e.document_id
    from up_users u left join employees_rest_user_lnk l on l.user_id = u.id
    left join employees e on e.id = l.employee_id
    where u.id = :id order by e.id limit 1`,
};

export const findLogin = async (strapi: Core.Strapi, kind: 'admin' | 'rest', id: number) => {
  const [row] = await runSql<{ name: string; document_id: string | null }>(strapi, LOGIN[kind], { id });
  return { actor: `${kind}:${id}`, actorName: row?.name ?? null, employee: row?.document_id ?? null };
};
