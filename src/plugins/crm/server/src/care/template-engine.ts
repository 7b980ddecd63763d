import Handlebars from 'handlebars';

/**
 * Handlebars with these helpers and no other; properties of prototypes are out of reach, which is Handlebars' default.
 * `{{default a b}}` is the first that is not empty.
 */
export const BLOCKS = ['if', 'unless'];
export const HELPERS = [...BLOCKS, 'default'];

export const engine = Handlebars.create();
for (const name of Object.keys(engine.helpers)) if (!HELPERS.includes(name)) engine.unregisterHelper(name);
engine.registerHelper('default', (...values: unknown[]) => values.slice(0, -1).find(Boolean) ?? '');

export const knownHelpers = Object.fromEntries(HELPERS.map((name) => [name, true]));
