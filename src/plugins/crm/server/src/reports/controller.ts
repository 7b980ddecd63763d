import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  reportQuerySchema,
  type AutomationReport,
  type CustomerReport,
  type Dashboard,
  type InteractionReport,
  type ReturnVisitReport,
  type Today,
  type TransactionReport,
} from '../../../shared/contracts/reports';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { getSettings } from '../settings';
import { buildDashboard, buildToday } from './build-dashboard';
import { countAutomation } from './count-automation';
import { countCustomers } from './count-customers';
import { countListings, countTransactions } from './count-deals';
import { countInteractions } from './count-interactions';
import { findReturnVisits } from './count-work';
import { openAdminView, openRestView, type Counted } from './open-view';
import { planPeriod } from './plan-period';
import { satisfactionActions } from './satisfaction/actions';

export const controller: Feature['controller'] = ({ strapi }) => ({
  ...satisfactionActions(strapi),

  async dashboard(ctx) {
    const { view, period, settings } = await readAdmin(strapi, ctx);
    ctx.body = { data: (await buildDashboard(view, period, settings)) satisfies Dashboard };
  },

  async today(ctx) {
    const { view, period } = await readAdmin(strapi, ctx);
    ctx.body = { data: (await buildToday(view, period)) satisfies Today };
  },

  async customers(ctx) {
    const { view, period } = await readRest(strapi, ctx, 'customers');
    ctx.body = { data: await countCustomers(view, period), meta: { period } } satisfies CustomerReport;
  },

  async interactions(ctx) {
    const { view, period } = await readRest(strapi, ctx, 'interactions');
    ctx.body = { data: await countInteractions(view, period), meta: { period } } satisfies InteractionReport;
  },

  async automation(ctx) {
    const { view, period } = await readRest(strapi, ctx, 'tasks');
    ctx.body = { data: await countAutomation(view, period), meta: { period } } satisfies AutomationReport;
  },

  async transactions(ctx) {
    const { view, period, settings } = await readRest(strapi, ctx, 'transactions');
    const [transactions, listings] = await Promise.all([
      countTransactions(view, period, settings.currency),
      view.mayRead('listings') ? countListings(view) : null,
    ]);
    ctx.body = { data: { transactions, listings }, meta: { period } } satisfies TransactionReport;
  },

  async returnVisits(ctx) {
    const { view, period } = await readRest(strapi, ctx, 'tasks');
    ctx.body = { data: await findReturnVisits(view, period), meta: { period } } satisfies ReturnVisitReport;
  },
});

const readRequest = async (strapi: Core.Strapi, ctx: Context) => {
  const query = validate(reportQuerySchema, ctx.query);
  const settings = await getSettings(strapi);
  return { query, settings, period: planPeriod(query, now(), settings.timeZone) };
};

const readAdmin = async (strapi: Core.Strapi, ctx: Context) => {
  const { query, ...rest } = await readRequest(strapi, ctx);
  return { ...rest, view: await openAdminView(strapi, ctx, query.team) };
};

const readRest = async (strapi: Core.Strapi, ctx: Context, table: Counted) => {
  const { query, ...rest } = await readRequest(strapi, ctx);
  const view = await openRestView(strapi, ctx, query.team);
  if (!view.mayRead(table)) throw new errors.ForbiddenError('You may not read what is counted here.', { type: table });
  return { ...rest, view };
};
