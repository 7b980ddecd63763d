import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  handOverSchema,
  type PeopleResponse,
  type PreviewResponse,
  type RunResponse,
  type RunsResponse,
  type UndoPreviewResponse,
} from '../../../shared/contracts/leavers';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import type { Feature } from '../lib/feature';
import { validate } from '../lib/validate';
import { findPerson, scopeOf } from '../rights';
import { checkRequest } from './check-request';
import { findChoices } from './find-colleagues';
import { runHandOver } from './hand-over';
import { previewHandOver } from './preview';
import { describeRun, findRuns } from './runs';
import { previewUndo, undoHandOver } from './undo';

interface User {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email: string;
}

/** Whose customers somebody sees decides whose work that person may hand over. */
const managerOf = async (strapi: Core.Strapi, ctx: Context) => {
  const user = ctx.state.user as User;
  const employee = await findPerson(strapi, 'admin', user.id);
  return {
    adminUserId: user.id,
    name: employee?.name ?? ([user.firstname, user.lastname].filter(Boolean).join(' ') || user.email),
    scope: await scopeOf(strapi, user.id, UID.customer),
  };
};
const idOf = (ctx: Context): string => (ctx.params as { id: string }).id;

export const controller: Feature['controller'] = ({ strapi }) => ({
  async people(ctx) {
    ctx.body = { data: await findChoices(strapi, await managerOf(strapi, ctx)) } satisfies PeopleResponse;
  },

  async preview(ctx) {
    const request = validate(handOverSchema, ctx.request.body);
    const handOver = await checkRequest(strapi, await managerOf(strapi, ctx), request);
    ctx.body = { data: await previewHandOver(strapi, handOver) } satisfies PreviewResponse;
  },

  async find(ctx) {
    const { scope } = await managerOf(strapi, ctx);
    const at = now();
    ctx.body = { data: (await findRuns(strapi, scope)).map((run) => describeRun(run, at)) } satisfies RunsResponse;
  },

  async run(ctx) {
    const request = validate(handOverSchema, ctx.request.body);
    const manager = await managerOf(strapi, ctx);
    ctx.body = { data: await runHandOver(strapi, manager, request, now()) } satisfies RunResponse;
  },

  async previewUndo(ctx) {
    const manager = await managerOf(strapi, ctx);
    ctx.body = { data: await previewUndo(strapi, manager, idOf(ctx)) } satisfies UndoPreviewResponse;
  },

  async undo(ctx) {
    const manager = await managerOf(strapi, ctx);
    ctx.body = { data: await undoHandOver(strapi, manager, idOf(ctx), now()) } satisfies RunResponse;
  },
});
