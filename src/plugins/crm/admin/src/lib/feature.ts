import type { StrapiApp } from '@strapi/strapi/admin';

/** What one folder of the admin program contributes. */
export interface AdminFeature {
  /** Menu links, widgets, custom fields. */
  register?(app: StrapiApp): void;
  /** Panels, actions and hooks of the Content Manager. */
  bootstrap?(app: StrapiApp): void;
}
