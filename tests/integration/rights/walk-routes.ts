import { inBatches, type Cells } from './cells';
import { WHOSE, type Expected } from './expected';
import { CUSTOMER, type Member, type Office } from './office';
import { TYPES } from './walk-actions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Route {
  method: Method;
  path: string;
  config?: {
    policies?: (string | { name: string; config?: { actions?: (string | { action: string; subject: string })[] } })[];
  };
}

/**
 * What decides each route of the plugin beside its permission. A route that is not here fails the test: think of whose
 * records it can tell, and add its line.
 * - office: nothing but the permission; its answers hold no record of anybody
 * - scoped: the permission opens it, its answer holds only records that the role reads
 * - customer: as far as the role reads the customer of the path; with `and`, as far as it may do that with records of it
 */
type Judge =
  | 'office'
  | 'scoped'
  | { customer: object; refused?: number; and?: (expected: Expected, whose: (typeof WHOSE)[number]) => boolean };

const ROUTES: Record<string, Judge> = {
  'GET /settings': 'office',
  // Which record is in the body: reveals.test.ts proves whose it may be.
  'GET /reveals/terms': 'office',
  'POST /reveals': 'office',
  // What roles give and who has them; no record but the employees it is about.
  'GET /rights': 'office',
  'GET /rights/roles': 'office',
  'GET /rights/:employee': 'office',
  'POST /rights/export': 'office',
  // The whole office's history, for the auditor.
  'GET /audit': 'office',
  'GET /audit/choices': 'office',
  'GET /audit/export': 'office',
  // Handing over a leaver's work is for who runs the office.
  'GET /leavers/people': 'office',
  'POST /leavers/preview': 'office',
  'GET /leavers/runs': 'office',
  'POST /leavers/runs': 'office',
  'GET /leavers/runs/:id/undo': 'office',
  'POST /leavers/runs/:id/undo': 'office',
  'GET /backups': 'office',
  'POST /backups': 'office',
  // Ends what somebody else is logged in with.
  'DELETE /employees/:documentId/sessions': 'office',
  'GET /records/:uid/:documentId/history': { customer: {}, refused: 404 },
  // Everything about one person, and taking it away: for whoever may that, of anybody.
  'POST /customers/:documentId/export': 'scoped',
  'GET /customers/:documentId/erasure': 'scoped',
  'POST /customers/:documentId/erasure': 'scoped',
  'PUT /settings': 'office',
  'POST /records/:uid/:documentId/archive': {
    customer: {},
    and: (expected, whose) => expected.reaches(CUSTOMER, 'update', whose),
  },
  'POST /records/:uid/:documentId/restore': {
    customer: {},
    and: (expected, whose) => expected.reaches(CUSTOMER, 'update', whose),
  },
  'GET /customers/:documentId/timeline': { customer: {} },
  'GET /customers/:documentId/state': { customer: {} },
  'POST /customers/:documentId/calls': { customer: { outcome: 'connected' } },
  'GET /customers/:documentId/consents': { customer: {} },
  'POST /customers/:documentId/consents': {
    customer: { channel: 'email', purpose: 'greeting', state: 'withdrawn', method: 'verbal' },
    and: (expected, whose) => expected.reaches('api::consent.consent', 'create', whose),
  },
  'POST /customers/:documentId/consents/withdrawal': {
    customer: { method: 'verbal' },
    and: (expected, whose) => expected.reaches('api::consent.consent', 'create', whose),
  },
  'PUT /customers/:documentId/do-not-contact': {
    customer: { doNotContact: false },
    and: (expected, whose) =>
      expected.reaches(CUSTOMER, 'update', whose) && expected.opens(CUSTOMER, 'update', 'doNotContact'),
  },
  'GET /customers/:documentId/care': {
    customer: {},
    and: (expected, whose) => expected.reaches('api::care-message.care-message', 'read', whose),
  },
  'GET /care': 'scoped',
  'GET /care/messages': 'scoped',
  // Three settings of the office, and who last changed them.
  'GET /care/switches': 'office',
  'PUT /care/switches': 'office',
  // Counts, of the reader's own customers: care-outbox.test.ts.
  'GET /care/plans/:documentId': 'scoped',
  'GET /care/calendar': 'scoped',
  'GET /care/calendar/:day': 'scoped',
  'GET /care/forecast': 'scoped',
  // Shown for a customer whom the reader may see: care-form.test.ts.
  'POST /care/preview': 'scoped',
  'POST /care/occurrences': 'scoped',
  'POST /care/messages/:documentId/decision': 'scoped',
  // Those whose messages one reads: care-decisions.test.ts.
  'POST /care/decisions': 'scoped',
  'POST /care/plans/:documentId/state': 'office',
  'POST /care/plans/:documentId/test': 'scoped',
  // Counts, of the reader's own customers: playbooks.test.ts.
  'GET /playbooks': 'scoped',
  'GET /playbooks/:documentId/waiting': 'scoped',
  'POST /playbooks/:documentId/state': 'office',
  'GET /customers/:documentId/playbooks': {
    customer: {},
    and: (expected, whose) => expected.reaches('api::playbook-run.playbook-run', 'read', whose),
  },
  // Which playbook is in the body: playbooks.test.ts proves whose customers may be put in and taken out.
  'POST /customers/:documentId/playbooks': 'scoped',
  'POST /playbook-runs/:documentId/stop': 'scoped',
  'POST /playbook-runs/:documentId/resume': 'scoped',
  'GET /reports/dashboard': 'scoped',
  'GET /reports/today': 'scoped',
  // Counted by hand for each reach: satisfaction.test.ts.
  'GET /reports/satisfaction': 'scoped',
  'GET /reports/satisfaction/answers': 'scoped',
  // Whose customers and whose tasks: win-back.test.ts.
  'GET /win-back': 'scoped',
  'POST /win-back/retries': 'scoped',
  'POST /win-back/retries/undo': 'scoped',
  // One sees the files one has brought oneself.
  'GET /import/runs': 'scoped',
  'POST /import/runs': 'office',
  'GET /import/runs/:id': 'scoped',
  'POST /import/runs/:id/preview': 'scoped',
  'POST /import/runs/:id/start': 'scoped',
  'GET /import/runs/:id/problems': 'scoped',
};

const routesOf = (routes: unknown): Route[] => (routes as { admin?: { routes?: Route[] } }).admin?.routes ?? [];

const permissionsOf = ({ config }: Route) =>
  (config?.policies ?? []).flatMap((policy) => (typeof policy === 'string' ? [] : (policy.config?.actions ?? [])));

const isReadable = (expected: Expected, whose: (typeof WHOSE)[number]) => expected.reaches(CUSTOMER, 'read', whose);

const EXPLORER = 'plugin::content-manager.explorer.';
const isHeld = (expected: Expected, permission: string | { action: string; subject: string }) =>
  typeof permission === 'string'
    ? expected.holds(permission)
    : expected.has(permission.subject, permission.action.replace(EXPLORER, '') as 'read');

/** Every route of the plugin, from its list of features. */
export const walkRoutes = async (office: Office, member: Member, expected: Expected, cells: Cells) => {
  const routes = routesOf(office.app.strapi.plugin('crm').routes);
  const hidden = await hiddenMarks(office, member, expected);
  for (const route of routes) {
    const key = `${route.method} ${route.path}`;
    const judge = ROUTES[key];
    cells.expect('pages', `${key} is judged`, judge !== undefined, true);
    if (!judge) continue;
    const isOpen = permissionsOf(route).every((permission) => isHeld(expected, permission));
    if (typeof judge === 'object') {
      for (const whose of WHOSE) {
        const path = route.path
          .replace(':uid', CUSTOMER)
          .replace(':documentId', member.records(CUSTOMER)[whose] as string);
        const body = route.method === 'GET' ? undefined : judge.customer;
        const answer = await member.call(route.method, `/crm${path}`, body);
        const may = isOpen && expected.reaches(CUSTOMER, 'read', whose) && (judge.and?.(expected, whose) ?? true);
        cells.expect(
          'pages',
          `${key} ${whose}`,
          answer.status < 300 ? 'done' : answer.status,
          may ? 'done' : isReadable(expected, whose) ? 403 : (judge.refused ?? 403),
        );
      }
      continue;
    }
    const path = route.path.replace(/:\w+/g, office.foreign['api::care-message.care-message'] as string);
    const answer = await member.call(route.method, `/crm${path}`, route.method === 'GET' ? undefined : {});
    if (!isOpen) cells.expect('pages', key, answer.status, 403);
    else {
      cells.expect(
        'pages',
        `${key} opens`,
        [401, 403, 405, 500].filter((status) => status === answer.status),
        [],
      );
      if (judge === 'scoped')
        cells.expect(
          'pages',
          `${key} tells`,
          hidden.filter((mark) => !path.includes(mark) && answer.text.includes(mark)),
          [],
        );
    }
  }
};

/** What must stand in no answer: ids of a stranger's records and the name of a stranger's customer. */
const hiddenMarks = async ({ app, foreign }: Office, member: Member, expected: Expected): Promise<string[]> => {
  const ids = TYPES.filter((uid) => !expected.reaches(uid, 'read', 'foreign')).map(
    (uid) => member.records(uid).foreign as string,
  );
  if (expected.reaches(CUSTOMER, 'read', 'foreign')) return ids;
  const { name } = await app.strapi.db.query(CUSTOMER).findOne({ where: { documentId: foreign[CUSTOMER] } });
  return [...ids, name as string];
};

/** Routes of Strapi that any employee may use; each says nothing of a record, or is held by a walk of its own. */
const OPEN_TO_STAFF = [
  /^content-manager \w+ \/(collection-types|single-types|relations|uid|homepage|preview|history-versions)\b/,
  // Layouts and schemas: the shape of the office, not its records.
  /^content-manager (GET|PUT) \/(content-types|content-types-settings|components|init)\b/,
  /^i18n (GET \/(locales|settings)|POST \/content-manager\/actions\/get-non-localized-fields)$/,
  // Oneself: profile, sessions, own permissions, logging in and out, one's own home page.
  /^admin \w+ \/users\/me\b/, /^admin (GET|POST) \/(information|init|project-type|project-settings|permissions|telemetry-properties)\b/,
  /^admin \w+ \/(login|logout|access-token|renew-token|register|register-admin|registration-info|forgot-password|reset-password|homepage|guided-tour|providers)\b/,
  // The names of REST routes, for whoever makes a token; and what asks for a token of its own.
  /^admin GET \/content-api\//, /^admin GET \/transfer\/runner\//,
  // Asks for a file before it asks who sends it.
  /^upload POST \/$/,
  // Editions and services that are not in use answer nothing.
  /\/(ai-|license-)/,
]; // prettier-ignore

/** Every other route of the panel asks for a permission, and refuses whoever does not hold it. */
export const walkStrapi = async (office: Office, member: Member, expected: Expected, cells: Cells) => {
  const { strapi } = office.app;
  const plugins = Object.entries(strapi.plugins).filter(([name]) => name !== 'crm');
  const all = [
    ...plugins.flatMap(([name, plugin]) => routesOf(plugin.routes).map((route) => ({ name, route }))),
    ...routesOf(strapi.admin?.routes).map((route) => ({ name: 'admin', route })),
  ];
  const file = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'contract.pdf',
      hash: 'contract',
      mime: 'application/pdf',
      size: 1,
      url: '/uploads/contract.pdf',
      provider: 'local',
    },
  });
  const hasMedia = expected.holds('plugin::upload.read');
  await inBatches(all, async ({ name, route }) => {
    const key = `${name} ${route.method} ${route.path}`;
    if (OPEN_TO_STAFF.some((pattern) => pattern.test(key))) return;
    // The media library checks inside.
    if (name === 'upload' && hasMedia) return;
    const permissions = permissionsOf(route);
    if (permissions.length > 0 && permissions.some((permission) => isHeld(expected, permission))) return;
    const path = `/${name}${route.path.replace(/:\w+\??(\([^)]*\))?/g, name === 'upload' ? String(file.id) : '1')}`;
    const answer = await member.call(route.method, path, route.method === 'GET' ? undefined : {});
    cells.expect('strapi', key, answer.status, 403);
  });
};
