import { completenessOf } from '../../customers';
import type { Random } from '../random';
import { copyLine } from './bulk-load';
import type { Named } from './names';

const STAGES = [
  'attempting',
  'contacted',
  'contacted',
  'contacted',
  'qualified',
  'qualified',
  'viewing',
  'negotiating',
  'dormant',
  'dormant',
  'lost',
  'owner',
];
const SOURCES = [
  'portal',
  'portal',
  'portal',
  'phone',
  'phone',
  'walk_in',
  'walk_in',
  'referral',
  'website',
  'social',
  'app',
  'email',
  'other',
];
const ROLES = ['["buyer"]', '["buyer"]', '["buyer"]', '["tenant"]', '["seller"]', '["landlord"]', '["investor"]'];
const INTENTS = ['hot', 'warm', 'warm', 'cold', 'unknown'];
export const EMAIL_SHARE = 0.6;

export interface CustomerFacts {
  name: Named;
  documentId: string;
  owner: number;
  team: number;
  phone: string;
  email: string | null;
  created: string;
  lastContact: string | null;
  lastValidContact: string | null;
}

export const CUSTOMER_COLUMNS = [
  'id',
  'document_id',
  'number',
  'name',
  'family_name',
  'given_name',
  'gender',
  'kind',
  'contact_roles',
  'language',
  'birthday_calendar',
  'birth_year',
  'birth_month',
  'birth_day',
  'birth_leap_month',
  'leap_rule',
  'stage',
  'lost_reason',
  'intent',
  'pool_status',
  'source_channel',
  'owner_since',
  'last_contact_at',
  'last_valid_contact_at',
  'completeness',
  'do_not_contact',
  'owner_key',
  'team_key',
  'search_text',
  'created_at',
  'updated_at',
  'published_at',
] as const;

export const customerLine = (random: Random, index: number, facts: CustomerFacts): string => {
  const { name, created, lastContact, owner, team } = facts;
  const stage = lastContact === null ? 'new' : random.pick(STAGES);
  const hasBirthday = random.isLikely(0.6);
  const source = random.pick(SOURCES);
  return copyLine([
    index + 1,
    facts.documentId,
    `C-${String(index + 1).padStart(6, '0')}`,
    name.name,
    name.familyName,
    name.givenName,
    name.gender,
    'person',
    random.pick(ROLES),
    name.origin === 'gb' ? 'en' : 'zh-CN',
    'solar',
    hasBirthday ? random.int(1950, 2003) : null,
    hasBirthday ? random.int(1, 12) : null,
    hasBirthday ? random.int(1, 28) : null,
    false,
    'same_month',
    stage,
    stage === 'lost' ? 'price' : null,
    random.pick(INTENTS),
    'private',
    source,
    created,
    lastContact,
    facts.lastValidContact,
    completenessOf({
      name: name.name,
      phones: [facts.phone],
      emails: facts.email,
      gender: name.gender,
      birthMonth: hasBirthday || undefined,
      sourceChannel: source,
    }),
    false,
    owner,
    team,
    name.searchText,
    created,
    lastContact ?? created,
    created,
  ]);
};
