#!/usr/bin/env node
/**
 * Lists what would stay English in the panel: message ids that Strapi's admin packages use or name in their English
 * files and for which neither Strapi nor we have a text in a language of ours.
 *   npm run translations            the number for each language, and the ids
 *   npm run translations -- --json  { language: { id: English text } }
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const strapi = path.join(root, 'node_modules/@strapi');
export const LANGUAGES = ['zh-Hans', 'zh'];

/** Package, folder of its compiled admin program, folder of its texts in that, and what Strapi puts before its ids. */
const PACKAGES = [
  ['admin', 'dist/admin/admin/src', 'translations', ''],
  ['content-manager', 'dist/admin', 'translations', 'content-manager'],
  ['content-type-builder', 'dist/admin', 'translations', 'content-type-builder'],
  ['upload', 'dist/admin', 'translations', 'upload'],
  ['i18n', 'dist/admin', 'translations', 'i18n'],
  ['email', 'dist/admin', 'translations', 'email'],
  ['plugin-users-permissions', 'dist/admin', 'translations', 'users-permissions'],
];

/** What no screen of this product shows, by the reason. */
const NOT_SHOWN = [
  // Paid editions: history, preview, releases, workflows, audit logs, single sign-on, AI, trial and upgrade offers.
  /^content-(releases|manager\.(history|preview|restore))|^review-workflows|^preview\.|^history\.|audit-?logs?/i,
  /content-history|last-activity|CMEditViewAITranslation|^content-type-builder\.chat|premiumFeature|UpsellBanner/,
  /free-?trial|ai\.?(usage|metadata)|upload\.ai|Settings\.sso|selectButtonTitle|notification\.ee|NpsSurvey|deploy-now/i,
  /Purchase|page\.purchase|admin-seats|BlockLink|trialCountdown|aiLocalizations|metadata|replace\.description\.ai|Onboarding/i,
  // Switched off: the guided tour, the banner of the media library, Strapi's own tiles on Home.
  /^tours\.|MediaLibraryBanner|GuidedTour|key-statistics|^content-manager\.widget\.(last|chart)|useCase|UseCase/,
  // No type of ours has drafts, translations, dynamic zones or rich text.
  /bulk-(un)?publish|i18n\.(CMEditView|CMListView|actions|list-view)|components\.Blocks|DynamicZone|Wysiwyg/,
  /popUpWarning\.(warning\.(publish|bulk-publish)|bodyMessage)|unpublish|discard|draft/i,
  // Examples in Strapi's source that are no texts.
  /^(true|false|null|FIXME|app|cancel|Zone pour plugins)$|^http:\/\//,
];

const exported = (file) => {
  const text = fs.readFileSync(file, 'utf8');
  const names = {};
  for (const [, name, value] of text.matchAll(/^\s*(?:var|const) (\w+) = ("(?:[^"\\]|\\.)*");$/gm)) {
    names[name] = JSON.parse(value);
  }
  const body = /= \{\n([\s\S]*?)\n\};/.exec(text)?.[1] ?? '';
  const pairs = [...body.matchAll(/^\s*(?:"((?:[^"\\]|\\.)*)"|(\w+)): (?:("(?:[^"\\]|\\.)*")|(\w+)),?$/gm)];
  return Object.fromEntries(
    pairs.map(([, quoted, bare, value, name]) => [quoted ?? bare, value ? JSON.parse(value) : names[name]]),
  );
};

const prefixed = (texts, prefix) =>
  prefix ? Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${prefix}.${id}`, text])) : texts;

export const textsOfStrapi = (language) =>
  Object.assign(
    {},
    ...PACKAGES.map(([name, dir, folder, prefix]) => {
      const file = path.join(strapi, name, dir, folder, `${language}.json.mjs`);
      return fs.existsSync(file) ? prefixed(exported(file), prefix) : {};
    }),
  );

const textsOfOurs = (language) => {
  const dir = path.join(root, 'src/plugins/crm/admin/src/translations', language);
  const files = ['records.json', 'rules.json', 'strapi.json'].map((file) => path.join(dir, file));
  return Object.assign({}, ...files.map((file) => JSON.parse(fs.readFileSync(file, 'utf8'))));
};

const filesBelow = (dir) =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) return entry.name === 'translations' ? [] : filesBelow(file);
    return entry.name.endsWith('.mjs') ? [file] : [];
  });

/** `{ id: 'x', defaultMessage: 'y' }` in the compiled code; ids made of variables cannot be known from here. */
const idsInCode = () => {
  const found = {};
  for (const [name, dir, , prefix] of PACKAGES) {
    for (const file of filesBelow(path.join(strapi, name, dir))) {
      const code = fs.readFileSync(file, 'utf8');
      const pattern =
        /id:\s*(?:(getTranslation|getTrad)\(\s*)?(?:'([^'$]+)'|"([^"$]+)"|`([^`$]+)`|`\$\{(?:PLUGIN_ID|pluginId)\}\.([^`$]+)`)\s*\)?,\s*defaultMessage:\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`$]*`)/g;
      for (const [, translated, a, b, c, ofPlugin, text] of code.matchAll(pattern)) {
        const id = a ?? b ?? c ?? ofPlugin;
        const needsPrefix = (translated && prefix) || ofPlugin;
        found[needsPrefix ? `${prefix}.${id}` : id] = text.slice(1, -1).replace(/\\(.)/g, '$1');
      }
    }
  }
  return found;
};

/** `{ language: { id: English text } }` of what has no text in that language. */
export const findMissingTranslations = () => {
  const wanted = { ...idsInCode(), ...textsOfStrapi('en') };
  const shown = Object.entries(wanted).filter(([id]) => !NOT_SHOWN.some((pattern) => pattern.test(id)));
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const known = { ...textsOfStrapi(language), ...textsOfOurs(language) };
      return [language, Object.fromEntries(shown.filter(([id]) => !known[id]))];
    }),
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = findMissingTranslations();
  if (process.argv.includes('--json')) console.log(JSON.stringify(missing, null, 2));
  else
    for (const [language, texts] of Object.entries(missing)) {
      console.log(`${language}: ${Object.keys(texts).length} missing`);
      for (const [id, text] of Object.entries(texts)) console.log(`  ${id}: ${text}`);
    }
}
