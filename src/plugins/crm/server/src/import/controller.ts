import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  importTypeSchema,
  MAX_UPLOAD_BYTES,
  planSchema,
  startSchema,
  type ImportRun,
  type ImportType,
  type Mapping,
  type PreviewResponse,
  type RunResponse,
  type RunsResponse,
} from '../../../shared/contracts/import';
import { recordAudit } from '../audit';
import type { Action } from '../lib/feature';
import { problemError } from '../lib/problem';
import { validate } from '../lib/validate';
import { decodeFile } from './file/decode-file';
import { readTable } from './file/read-table';
import { createRun, findRuns, getFile, getProblems, getRun, queueRun } from './import-runs';
import { describeTarget, targetsOf } from './mapping/targets';
import { attributesOf, openFile, uidOf } from './open-file';
import { previewRows } from './preview';
import { problemsCsv } from './problems-csv';
import { sendRun } from './work-on-run';

interface Upload {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

interface Ability {
  can(action: string, subject: string, field?: string): boolean;
}

const CREATE = 'plugin::content-manager.explorer.create';

const refuseFile = (message: string) => problemError([{ path: ['file'], message }]);

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Action> => {
  const userIdOf = (ctx: Context): number => (ctx.state.user as { id: number }).id;
  const idOf = (ctx: Context): string => (ctx.params as { id: string }).id;
  const can = (ctx: Context, type: ImportType, field?: string): boolean =>
    (ctx.state.userAbility as Ability).can(CREATE, uidOf(type), field);
  /** Rights over a component are given for its fields; records of their own, such as demands, are created as such. */
  const canFill = (ctx: Context, type: ImportType, attribute: string): boolean => {
    const { component, mappedBy, target } = attributesOf(strapi, type)[attribute];
    if (mappedBy && target) return (ctx.state.userAbility as Ability).can(CREATE, target);
    if (!component) return can(ctx, type, attribute);
    const parts = Object.keys(strapi.components[component as keyof typeof strapi.components].attributes);
    return parts.some((part) => can(ctx, type, `${attribute}.${part}`));
  };
  const assertMayCreate = (ctx: Context, type: ImportType) => {
    if (!can(ctx, type)) throw new errors.ForbiddenError('Your role does not create such records.', { type });
  };
  const targetsFor = (ctx: Context, type: ImportType) => {
    const attributes = attributesOf(strapi, type);
    return targetsOf(type, attributes)
      .filter(({ attribute }) => canFill(ctx, type, attribute))
      .map((target) => describeTarget(target, attributes));
  };
  const answer = (ctx: Context, run: ImportRun) => {
    ctx.body = { data: { ...run, targets: targetsFor(ctx, run.type) } } satisfies RunResponse;
  };
  const assertMapping = (ctx: Context, run: ImportRun, mapping: Mapping) => {
    const paths = targetsFor(ctx, run.type).map(({ path }) => path);
    const wrong = Object.entries(mapping).find(
      ([heading, path]) => !run.headings.includes(heading) || !paths.includes(path),
    );
    if (!wrong) return;
    const [heading, target] = wrong;
    throw problemError([
      {
        path: ['mapping', heading],
        message: 'Column {heading} cannot go to {target}.',
        values: { heading, target },
      },
    ]);
  };

  return {
    async find(ctx) {
      ctx.body = { data: await findRuns(strapi, userIdOf(ctx)) } satisfies RunsResponse;
    },

    async findOne(ctx) {
      answer(ctx, await getRun(strapi, idOf(ctx), userIdOf(ctx)));
    },

    async upload(ctx) {
      const type = validate(importTypeSchema, (ctx.request.body as { type?: unknown } | undefined)?.type);
      assertMayCreate(ctx, type);
      const file = [(ctx.request as unknown as { files?: { file?: Upload | Upload[] } }).files?.file].flat()[0];
      if (!file) throw refuseFile('Choose a file.');
      if (file.size > MAX_UPLOAD_BYTES)
        throw refuseFile('The file is larger than 20 MB. Split it, or use npm run import.');
      const bytes = await readFile(file.filepath);
      const opened = await openFile(strapi, type, bytes);
      const paths = targetsFor(ctx, type).map(({ path }) => path);
      opened.mapping = Object.fromEntries(Object.entries(opened.mapping).filter(([, path]) => paths.includes(path)));
      const fileName = file.originalFilename ?? 'import.csv';
      answer(ctx, await createRun(strapi, { type, fileName, bytes, opened, userId: userIdOf(ctx) }));
    },

    async preview(ctx) {
      const { mapping, options } = validate(planSchema, ctx.request.body);
      const run = await getRun(strapi, idOf(ctx), userIdOf(ctx));
      assertMapping(ctx, run, mapping);
      const table = readTable(decodeFile(await getFile(strapi, run.id, userIdOf(ctx))).text);
      ctx.body = {
        data: await previewRows(strapi, { type: run.type, table, mapping, options }),
      } satisfies PreviewResponse;
    },

    async start(ctx) {
      const request = validate(startSchema, ctx.request.body);
      const run = await getRun(strapi, idOf(ctx), userIdOf(ctx));
      assertMayCreate(ctx, run.type);
      assertMapping(ctx, run, request.mapping);
      const queued = await queueRun(strapi, run.id, userIdOf(ctx), request);
      await sendRun(strapi, run.id);
      answer(ctx, queued);
    },

    async problems(ctx) {
      const problems = await getProblems(strapi, idOf(ctx), userIdOf(ctx));
      await recordAudit(strapi, { action: 'export', title: 'import-problems.csv', details: { rows: problems.length } });
      ctx.set('content-type', 'text/csv; charset=utf-8');
      ctx.set('content-disposition', 'attachment; filename="import-problems.csv"');
      ctx.body = problemsCsv(problems);
    },
  };
};
