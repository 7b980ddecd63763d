export interface Ability {
  rulesFor(action: string, subject: string): { fields?: string[] }[];
}

const UPDATE = 'plugin::content-manager.explorer.update';

/** Whether somebody works on records of a type, or at most says whose they are. */
export const isWorker = (ability: Ability, uid: string, person: string): boolean =>
  ability
    .rulesFor(UPDATE, uid)
    .some(({ fields }) => !fields || fields.some((field) => field !== person && field !== 'team'));
