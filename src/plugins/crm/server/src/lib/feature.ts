import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';

type Strapi = Core.Strapi;
export type Action = (ctx: Context) => Promise<void> | void;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config: Record<string, unknown>;
}

/** A right of the admin panel, checked as `plugin::crm.<uid>`. Section 'plugins' unless it opens a settings page. */
export interface Permission {
  uid: string;
  displayName: string;
  subCategory: string;
}

/** What one folder of the plugin contributes. The plugin's index merges these in the order of features.ts. */
export interface Feature {
  /** Folder name; prefix of the feature's controller, permissions and translation keys. */
  slug: string;
  /** Before the database is ready: middlewares, subscribers, custom fields. */
  register?(strapi: Strapi): void | Promise<void>;
  /** Tables exist, nothing is served yet: conditions, permission actions, database objects. */
  bootstrap?(strapi: Strapi): void | Promise<void>;
  /** After Strapi's own roles exist (called from src/index.ts): rows that are shipped once. */
  seed?(strapi: Strapi): void | Promise<void>;
  /** After the server listens, and only where jobs are switched on. */
  startJobs?(strapi: Strapi): void | Promise<void>;
  destroy?(strapi: Strapi): void | Promise<void>;
  permissions?: Permission[];
  /** Of the whole application, named `plugin::crm.<name>` in config/middlewares.ts. */
  middlewares?: Record<string, (config: unknown, context: { strapi: Strapi }) => Middleware>;
  controller?(context: { strapi: Strapi }): Record<string, Action>;
  adminRoutes?: Route[];
  restRoutes?: Route[];
}
