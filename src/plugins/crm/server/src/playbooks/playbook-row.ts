import type { Core } from '@strapi/strapi';
import { audienceBindings } from '../care';
import { runSql } from '../lib/run-sql';

/** A row of playbooks, as far as its work needs it. */
export interface PlaybookRow {
  id: number;
  document_id: string;
  name: string;
  strategy: 'retention' | 'development' | 'win_back';
  state: 'draft' | 'active' | 'paused' | 'ended';
  audience_tiers: string[] | null;
  audience_stages: string[] | null;
  audience_sources: string[] | null;
  audience_types: string[] | null;
  repeat_after_days: number | null;
  new_per_owner_and_day: number;
  active_since: string | Date | null;
}

export const findPlaybookRows = (strapi: Core.Strapi, where: 'active' | 'all' | { documentId: string }) =>
  runSql<PlaybookRow>(
    strapi,
    `select p.* from playbooks p
     where (cast(:state as text) is null or p.state = :state) and (cast(:documentId as text) is null or p.document_id = :documentId)
     order by p.id`,
    {
      state: where === 'active' ? 'active' : null,
      documentId: typeof where === 'object' ? where.documentId : null,
    },
  ).then((rows) => rows.map((row) => ({ ...row, ...parseLists(row) })));

const LISTS = ['audience_tiers', 'audience_stages', 'audience_sources', 'audience_types'] as const;

/** Strapi's connection leaves JSON as text. */
const parseLists = (row: PlaybookRow) =>
  Object.fromEntries(
    LISTS.map((name) => [name, typeof row[name] === 'string' ? JSON.parse(row[name] as unknown as string) : row[name]]),
  );

/** In which order it takes customers on. */
export const turnOf = ({ strategy }: PlaybookRow) => (strategy === 'development' ? 'newest' : 'silent');

/** The bindings of the audience's SQL; a playbook asks neither for the language nor for the owner. */
export const bindAudience = (playbook: PlaybookRow) =>
  audienceBindings({ ...playbook, audience_languages: null, audience_owners: [] }, '');
