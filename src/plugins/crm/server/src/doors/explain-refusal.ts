import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { describeProblems, problemError } from '../lib/problem';

interface RouteConfig {
  policies?: (string | { name?: string; config?: { actions?: (string | { action: string; subject?: string })[] } })[];
}
interface State {
  route?: { handler?: unknown; config?: RouteConfig; info?: { type?: string; apiName?: string; pluginName?: string } };
  auth?: { strategy?: { name?: string }; credentials?: { type?: string } | null };
  userAbility?: { can(action: string, subject?: string): boolean };
}

interface Reason {
  message: string;
  missing?: string[];
  /** For the panel to translate. */
  errors?: ReturnType<typeof describeProblems>;
}

const BARE = new Set(['Forbidden', 'Policy Failed', 'Forbidden access']);

/** The action of a REST route as roles and API tokens name it: `api::customer.customer.find`. */
const restAction = ({ handler, info }: NonNullable<State['route']>): string | undefined => {
  if (typeof handler !== 'string') return undefined;
  if (/^(api|plugin)::/.test(handler)) return handler;
  const owner = info?.apiName ? `api::${info.apiName}` : info?.pluginName && `plugin::${info.pluginName}`;
  return owner ? `${owner}.${handler}` : undefined;
};

const staffActions = (
  config: RouteConfig | undefined,
  model: string | undefined,
): { action: string; subject?: string }[] =>
  (config?.policies ?? []).flatMap((policy) =>
    typeof policy === 'string' || !/hasPermissions$/.test(policy.name ?? '')
      ? []
      : (policy.config?.actions ?? []).map((one) =>
          typeof one === 'string'
            ? { action: one, subject: one.startsWith('plugin::content-manager.explorer') ? model : undefined }
            : one,
        ),
  );

/**
 * Why a bare "Forbidden" was answered, for whoever is known: the right that is missing, or that the role has the right
 * and the record or a field of it lies outside. It names rights of the route, which the caller chose, and nothing else.
 */
export const explainRefusal = (strapi: Core.Strapi, ctx: Context, message: unknown): Reason | undefined => {
  if (!BARE.has(String(message))) return undefined;
  const { route, auth, userAbility } = ctx.state as State;
  if (!route) return undefined;
  if (userAbility) {
    const { model, uid } = (ctx.params ?? {}) as { model?: string; uid?: string };
    const asked = staffActions(route.config, model ?? uid);
    const missing = asked.filter(({ action, subject }) => !userAbility.can(action, subject));
    if (missing.length === 0) return { message: 'Your role does not reach this record, or not this field of it.' };
    const names = missing.map(({ action, subject }) => {
      const { displayName } = (strapi.service('admin::permission').actionProvider.get(action) ?? {}) as {
        displayName?: string;
      };
      const type = subject && strapi.contentTypes[subject as keyof typeof strapi.contentTypes]?.info?.displayName;
      return `"${displayName ?? action}"${type ? ` of ${type}` : ''}`;
    });
    const values = { rights: names };
    const problem = { path: [], message: 'Your role does not have the right {rights}.', values };
    const { message } = problemError([problem]);
    return { message, missing: missing.map(({ action }) => action), errors: describeProblems([problem]) };
  }
  const action = restAction(route);
  if (!action) return undefined;
  if (!auth?.credentials) return { message: 'This needs a login or an API token.' };
  const who = auth.strategy?.name === 'users-permissions' ? "This user's role" : 'This API token';
  return { message: `${who} does not allow ${action}, or not for this record.`, missing: [action] };
};
