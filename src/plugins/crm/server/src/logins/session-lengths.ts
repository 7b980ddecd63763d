import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../shared/contracts/settings';

/** Seconds, as Strapi's session manager keeps them for each kind of login. */
interface OriginConfig {
  maxRefreshTokenLifespan: number;
  idleRefreshTokenLifespan: number;
  maxSessionLifespan: number;
  idleSessionLifespan: number;
}
interface SessionManager {
  defineOrigin(origin: string, config: OriginConfig): void;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
const origins = new WeakMap<Core.Strapi, OriginConfig>();

/** Strapi reads the lengths from its configuration once, at the start, and keeps the object it made of them: this one. */
export const watchSessionConfig = (strapi: Core.Strapi) => {
  const manager = strapi.sessionManager as unknown as SessionManager;
  const define = manager.defineOrigin;
  manager.defineOrigin = (origin, config) => {
    if (origin === 'admin') origins.set(strapi, config);
    define(origin, config);
  };
};

/** Before a login or a renewal is answered: what the office says now. Cheap, and so the same in every process. */
export const applySessionLengths = (strapi: Core.Strapi, settings: Settings) => {
  const idle = settings.sessionIdleMinutes * 60;
  const remembered = settings.rememberDays * DAY;
  const config = origins.get(strapi);
  if (!config) throw new Error('the session manager has no lengths for the admin panel');
  config.idleSessionLifespan = idle;
  config.maxSessionLifespan = settings.sessionHours * HOUR;
  // "Remember me" off: it lasts as long as any login.
  config.maxRefreshTokenLifespan = remembered || settings.sessionHours * HOUR;
  config.idleRefreshTokenLifespan = remembered || idle;
  strapi.config.set('admin.auth.sessions.idleRefreshTokenLifespan', config.idleRefreshTokenLifespan);
  strapi.config.set('admin.auth.sessions.maxRefreshTokenLifespan', config.maxRefreshTokenLifespan);
  strapi.config.set('plugin::users-permissions.jwt.expiresIn', settings.restTokenHours * HOUR);
};
