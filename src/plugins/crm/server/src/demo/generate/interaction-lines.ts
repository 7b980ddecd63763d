import { UID } from '../../content-types';
import { isValidContact } from '../../interactions';
import { searchTextOf } from '../../search';
import { CITIES } from '../agency/places';
import { CONTENTS } from '../agency/texts';
import type { Random } from '../random';
import { copyLine, type Field } from './bulk-load';

const KINDS = 4_000;

export const INTERACTION_COLUMNS = [
  'id',
  'document_id',
  'direction',
  'channel',
  'duration_sec',
  'content',
  'outcome',
  'valid',
  'search_text',
  'occurred_at',
  'customer_key',
  'owner_key',
  'team_key',
  'created_at',
  'updated_at',
  'published_at',
] as const;

export interface InteractionKind {
  valid: boolean;
  /** direction … search_text */
  fields: Field[];
}

/** Some thousand things that are said, each with the text it is found by; a row says one of them. */
export const createKinds = (random: Random): InteractionKind[] =>
  Array.from({ length: KINDS }, () => {
    const city = random.pick(CITIES);
    const quarter = random.pick(city.quarters);
    const outcome = random.pickWeighted({
      connected: 36,
      no_answer: 20,
      follow_up: 14,
      interested: 10,
      busy: 6,
      appointment: 8,
      not_interested: 6,
    });
    const content = random
      .pick(CONTENTS[city.origin][outcome])
      .replace('{place}', quarter.name)
      .replace('{estate}', random.pick(quarter.estates).name);
    const channel =
      outcome === 'no_answer' || outcome === 'busy'
        ? 'call'
        : random.pickWeighted({ call: 45, wechat: 25, email: 12, visit: 6, meeting: 6, sms: 6 });
    const direction = random.isLikely(0.75) ? 'outbound' : 'inbound';
    const durationSec = channel === 'call' ? random.int(5, 600) : null;
    const valid = isValidContact({ channel, direction, durationSec, outcome });
    return {
      valid,
      fields: [direction, channel, durationSec, content, outcome, valid, searchTextOf(UID.interaction, { content })],
    };
  });

export const interactionLine = (
  index: number,
  documentId: string,
  kind: InteractionKind,
  at: string,
  keys: [customer: number, owner: number, team: number],
): string => copyLine([index + 1, documentId, ...kind.fields, at, ...keys, at, at, at]);
