import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { openRow } from '../encryption';
import { recordStageChange } from '../history';
import { calendarDay, now } from '../lib/clock';
import { onWrite, type Row, type Write } from '../lib/on-write';
import { refuse } from '../lib/problem';
import { runSql } from '../lib/run-sql';
import { searchedFields, searchTextOf } from '../search';
import { getSettings } from '../settings';
import { checkCustomer, type CustomerDraft } from './check-customer';
import { checkStage } from './next-stage';

const SEARCHED = searchedFields(UID.customer);
/** What completeness counts, beside the fields of the other rules. */
const COUNTED = ['gender', 'sourceChannel', 'occupation', 'jobTitle', 'wechatId', 'whatsapp', 'wecomExternalId'];
const CHECKED = [
  'idType',
  'idNumber',
  'birthdayCalendar',
  'birthYear',
  'birthMonth',
  'birthDay',
  'stage',
  'lostReason',
];
const LISTS = ['phones', 'emails', 'address'];

export const registerCustomerRules = (strapi: Core.Strapi) =>
  onWrite(strapi, UID.customer, {
    reads: [...SEARCHED, ...CHECKED, ...COUNTED, 'createdAt'],
    watches: [...SEARCHED, ...CHECKED, ...COUNTED, ...LISTS, 'stageReason', 'completeness', 'owner'],
    onCopy: { number: null, stage: 'new', lostReason: null, lastContactAt: null, lastValidContactAt: null },
    async write({ data, before: locked }) {
      const before = locked && openRow(strapi, UID.customer, locked);
      const { defaultCountry, timeZone } = await getSettings(strapi);
      const today = calendarDay(now(), timeZone);
      const stored = before && (await withLists(strapi, before, data));
      const { values, problems } = checkCustomer(data as CustomerDraft, { defaultCountry, today, before: stored });
      const move = movedStage({ data: values, before, action: before ? 'update' : 'create' });
      refuse([...problems, ...(move ? checkStage(move.from, move.to, move.reason) : [])]);

      Object.assign(data, values);
      delete data.stageReason;
      if (!before || SEARCHED.some((field) => field in data))
        data.searchText = searchTextOf(UID.customer, { ...before, ...data });
      if (!move) return;
      if (before?.stage === 'lost') data.lostReason = null;
      return ({ documentId }) =>
        recordStageChange(strapi, {
          uid: UID.customer,
          documentId,
          ...move,
          createdAt: before?.createdAt as string,
        });
    },
  });

const movedStage = ({ data, before }: Write) =>
  before && data.stage != null && data.stage !== before.stage
    ? { from: before.stage as string, to: data.stage as string, reason: data.stageReason as string | null }
    : undefined;

/** `before` with a mark for each list that has entries: completeness asks only whether there are any. */
const withLists = async (strapi: Core.Strapi, before: Row, data: CustomerDraft): Promise<CustomerDraft> => {
  if (LISTS.every((list) => list in data)) return before;
  const fields = await runSql<{ field: string }>(
    strapi,
    'select distinct field from customers_cmps where entity_id = :id',
    { id: before.id },
  );
  return { ...before, ...Object.fromEntries(fields.map(({ field }) => [field, [true]])) };
};
