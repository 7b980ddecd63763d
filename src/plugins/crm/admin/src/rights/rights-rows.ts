import type { EffectiveRights } from '../../../shared/contracts/rights';
import type { Words } from './use-words';

/** Employee, permission type, description (S89): one row a sentence, of one person or of many. */
export const rightsRows = (people: EffectiveRights[], words: Words): string[][] => [
  ['number', 'name', 'team', 'roles', 'type', 'description'].map((column) => words.say(`column.${column}`)),
  ...people.flatMap((person) => {
    const { number, name, team, roles } = person.employee;
    const who = [number ?? '', name, team ?? '', roles.map(words.roleName).join('; ')];
    const row = (type: string, description: string) => [...who, type, description];
    const rows = [
      ...person.types.flatMap((type) => words.typeLines(type).map(({ text }) => row(words.typeName(type.uid), text))),
      ...person.pages.map((page) => row(words.say('part.pages'), words.pageName(page))),
      ...(person.rest?.types ?? []).map((type) =>
        row(words.say('part.restOf', { type: words.typeName(type.uid) }), words.restText(type)),
      ),
      ...person.people.map((kind) => row(words.say('part.exceptions'), words.say(`person.${kind}`))),
      ...person.exceptions.map((one) => row(words.say('part.exceptions'), words.exceptionText(one))),
    ];
    return rows.length > 0 ? rows : [row('', words.say('nothing'))];
  }),
];
