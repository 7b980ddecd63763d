import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { BackupCause, BackupOverview, BackupRun } from '../../../shared/contracts/backups';
import { findLogin } from '../audit';
import type { Action } from '../lib/feature';
import { findOverview } from './find-overview';
import { requestBackup } from './jobs';
import { runsTable, toRun, type RunRow } from './runs';

interface RestState {
  auth?: { credentials?: { name?: string; username?: string } };
}

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Action> => {
  const start = async (ctx: Context, cause: BackupCause, startedBy?: string) => {
    const requested = await requestBackup(strapi, { cause, startedBy });
    if (!requested) throw new errors.ApplicationError('A backup has just ended: try again.');
    ctx.status = requested.isNew ? 202 : 200;
    ctx.body = { data: requested.run } satisfies { data: BackupRun };
  };

  return {
    async find(ctx) {
      ctx.body = { data: await findOverview(strapi) } satisfies { data: BackupOverview };
    },

    async run(ctx) {
      const { actorName } = await findLogin(strapi, 'admin', (ctx.state.user as { id: number }).id);
      await start(ctx, 'person', actorName ?? undefined);
    },

    /** POST /api/backups: for a token, or a login, with this right. */
    async create(ctx) {
      const { credentials } = (ctx.state as RestState).auth ?? {};
      await start(ctx, 'rest', credentials?.name ?? credentials?.username);
    },

    /** GET /api/backups/:id: how the one that was asked for has ended. */
    async findOne(ctx) {
      const { id } = ctx.params as { id: string };
      const row = /^[0-9a-f-]{36}$/.test(id) ? await runsTable(strapi).where({ id }).first() : undefined;
      if (!row) throw new errors.NotFoundError('There is no such backup.', { id });
      ctx.body = { data: toRun(row as RunRow) } satisfies { data: BackupRun };
    },
  };
};
