import type { Action, AdminRole, Grant } from '../../../src/plugins/crm/server/src/rights/grants';
import { pickFields } from '../../../src/plugins/crm/server/src/rights/plan-role';
import type { TestApp } from '../../support/app';

export type Whose = 'own' | 'team' | 'foreign';
export const WHOSE: Whose[] = ['own', 'team', 'foreign'];

export interface Attribute {
  type: string;
  target?: string;
  relation?: string;
  component?: string;
  private?: boolean;
  enum?: string[];
}

/** Every record brings these along, whoever reads it. */
export const ALWAYS = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'documentId', 'id']; // prettier-ignore

/** What the table says of a role: the only source of an expectation. */
export const expectedOf = (app: TestApp, role: AdminRole) => {
  const attributesOf = (uid: string): Record<string, Attribute> =>
    (app.strapi.contentTypes[uid as never] ?? app.strapi.components[uid as never] ?? { attributes: {} })['attributes'];
  const fieldsOf = (uid: string): string[] =>
    app.strapi
      .service('admin::content-type')
      .getNestedFields(app.strapi.contentTypes[uid as never], { components: app.strapi.components });
  const grantOf = (uid: string, action: Action): Grant | undefined => role.types[uid as never]?.[action];
  const kept = new Map<string, Set<string>>();
  const openFields = (uid: string, action: Action): Set<string> => {
    const key = `${uid} ${action}`;
    const grant = grantOf(uid, action);
    const fields = kept.get(key) ?? new Set(grant ? pickFields(grant.fields, fieldsOf(uid)) : []);
    kept.set(key, fields);
    return fields;
  };
  const opens = (uid: string, action: Action, attribute: string) =>
    [...openFields(uid, action)].some((field) => field.split('.')[0] === attribute);
  const reaches = (uid: string, action: Action, whose: Whose) => {
    const reach = grantOf(uid, action)?.reach;
    return reach === 'all' || (reach === 'team' && whose !== 'foreign') || (reach === 'own' && whose === 'own');
  };
  return {
    role,
    attributesOf,
    has: (uid: string, action: Action) => grantOf(uid, action) !== undefined,
    reachOf: (uid: string, action: Action) => grantOf(uid, action)?.reach,
    openFields,
    opens,
    reads: (uid: string, attribute: string) => opens(uid, 'read', attribute),
    reaches,
    holds: (permission: string) => role.permissions.includes(permission),
  };
};
export type Expected = ReturnType<typeof expectedOf>;
