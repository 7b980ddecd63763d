import type { Problem } from '../lib/problem';

/** From each state the states that may follow it. */
export type Transitions<S extends string = string> = Record<S, readonly S[]>;

/** Why a record may not go from one state to another; what is possible is named. */
export const checkMove = (transitions: Transitions, field: string, from: string, to: string): Problem[] => {
  const possible = transitions[from] ?? [];
  if (from === to || possible.includes(to)) return [];
  return [
    possible.length > 0
      ? {
          path: [field],
          message: 'It cannot go from {from} to {to}. Possible: {possible}.',
          values: { from, to, possible: [...possible] },
        }
      : { path: [field], message: 'It stays {from}: nothing follows this state.', values: { from } },
  ];
};
