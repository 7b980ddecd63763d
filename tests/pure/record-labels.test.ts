import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { componentLayouts } from '../../src/plugins/crm/server/src/panel/component-layouts';
import { recordLayouts } from '../../src/plugins/crm/server/src/panel/seed-layouts';

const src = path.resolve(__dirname, '../../src');
const read = (...parts: string[]) => JSON.parse(readFileSync(path.join(src, ...parts), 'utf8'));

interface Attribute {
  visible?: boolean;
  enum?: string[];
  options?: { values?: string[] };
}
interface Model {
  /** How a value's own word begins: `customer`, `listing.owner`. */
  name: string;
  labelPrefix: string;
  displayName: string;
  attributes: Record<string, Attribute>;
}

const types: Model[] = readdirSync(path.join(src, 'api')).map((name) => {
  const schema = read('api', name, 'content-types', name, 'schema.json');
  const labelPrefix = `content-manager.content-types.api::${name}.${name}`;
  return { name, labelPrefix, displayName: schema.info.displayName, attributes: schema.attributes };
});
const components: Model[] = readdirSync(path.join(src, 'components')).flatMap((category) =>
  readdirSync(path.join(src, 'components', category)).map((file) => {
    const name = `${category}.${path.basename(file, '.json')}`;
    const schema = read('components', category, file);
    const labelPrefix = `content-manager.components.${name}`;
    return { name, labelPrefix, displayName: schema.info.displayName, attributes: schema.attributes };
  }),
);
const models = [...types, ...components];
const languages = ['en', 'zh-Hans', 'zh'];
const textsOf = (language: string): Record<string, string> =>
  read('plugins/crm/admin/src/translations', language, 'records.json');
const shown = (model: Model) => Object.entries(model.attributes).filter(([, attribute]) => attribute.visible !== false);

describe.each(languages)('in %s', (language) => {
  const texts = textsOf(language);

  test('every type has a name', () => {
    expect(models.map((m) => m.displayName).filter((name) => !texts[name])).toEqual([]);
  });

  test('every field a person can see has a label', () => {
    const own = types.flatMap((m) =>
      ['id', 'documentId', 'createdAt', 'updatedAt'].map((f) => `${m.labelPrefix}.${f}`),
    );
    const fields = models.flatMap((m) => shown(m).map(([name]) => `${m.labelPrefix}.${name}`));
    expect([...own, ...fields].filter((id) => !texts[id])).toEqual([]);
  });

  test('every value of a fixed list has a word', () => {
    const missing = models.flatMap((model) =>
      shown(model).flatMap(([name, attribute]) =>
        (attribute.enum ?? attribute.options?.values ?? [])
          .filter((value) => !texts[`value.${model.name}.${name}.${value}`] && !texts[value])
          .map((value) => `${model.name}.${name}.${value}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('every hint under a field has its sentence', () => {
    const hints = Object.values({ ...recordLayouts, ...componentLayouts }).flatMap((l) => Object.values(l.hints ?? {}));
    expect(hints.filter((hint) => !texts[hint])).toEqual([]);
  });
});

test('the three languages name the same things, and nothing that is gone', () => {
  const [en, ...others] = languages.map((language) => Object.keys(textsOf(language)).sort());
  for (const keys of others) expect(keys).toEqual(en);
  const known = new Set(models.flatMap((m) => Object.keys(m.attributes).map((name) => `${m.labelPrefix}.${name}`)));
  const own = /\.(id|documentId|createdAt|updatedAt|createdBy|updatedBy)$/;
  expect(en.filter((id) => id.startsWith('content-manager.') && !known.has(id) && !own.test(id))).toEqual([]);
});
