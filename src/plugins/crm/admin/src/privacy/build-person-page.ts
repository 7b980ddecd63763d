import type {
  ExportedFile,
  ExportedShape,
  ExportedType,
  PersonExport,
  RecordRef,
} from '../../../shared/contracts/privacy';
import { PAGE_STYLE } from './page-style';

export interface PageTexts {
  language: string;
  text(key: string, values?: Record<string, string>): string;
  typeName(displayName: string): string;
  fieldName(uid: string, name: string): string;
  word(uid: string, name: string, value: string): string;
  moment(at: string): string;
  action(name: string): string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/** One page that stands alone: no script, nothing loaded, readable on paper. Who had it made stands on every sheet. */
export const buildPersonPage = ({ meta, types, history }: PersonExport, texts: PageTexts): string => {
  const [person] = types;
  const name = String(person?.records[0]?.name ?? '');
  const title = escapeHtml(texts.text('title', { name }));
  const mark = escapeHtml(
    texts.text('mark', {
      office: meta.office,
      by: meta.exportedBy ?? '',
      at: texts.moment(meta.exportedAt),
      id: meta.exportId,
    }),
  );
  const sections = types.map((type) => buildType(type, texts)).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(texts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<div class="mark" aria-hidden="true">${mark}</div>
<header><h1>${title}</h1><p>${mark}</p><p>${escapeHtml(texts.text('reason', { reason: meta.reason }))}</p></header>
<main>
${sections}
${buildHistory(history, types, texts)}
</main>
<footer>${mark}</footer>
</body>
</html>
`;
};

const buildType = (type: ExportedType, texts: PageTexts): string => {
  const heading = `${texts.typeName(type.displayName)} (${type.records.length})`;
  const records = type.records.map((record) => buildRecord(type, record, texts)).join('\n');
  return `<section><h2>${escapeHtml(heading)}</h2>\n${records}</section>`;
};

const buildRecord = (type: ExportedShape, record: object, texts: PageTexts) => {
  const rows = Object.entries(record)
    .filter(([name]) => name !== 'documentId' && name !== 'id')
    .map(
      ([name, value]) =>
        `<tr><th scope="row">${escapeHtml(texts.fieldName(type.uid, name))}</th><td>${buildValue(type, name, value, texts)}</td></tr>`,
    );
  return `<table><tbody>${rows.join('')}</tbody></table>`;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const buildValue = (type: ExportedShape, name: string, value: unknown, texts: PageTexts): string => {
  if (Array.isArray(value)) {
    const parts = value.map((one) => buildValue(type, name, one, texts));
    return value.some((one) => typeof one === 'object') ? parts.join('') : parts.join(', ');
  }
  if (typeof value === 'boolean') return escapeHtml(texts.text(value ? 'yes' : 'no'));
  if (typeof value === 'object' && value !== null) {
    if (isFile(value)) return buildFile(value);
    if (isRef(value)) return escapeHtml(value.label ?? value.documentId);
    return buildRecord(type.parts[name] ?? { uid: '', lists: [], parts: {} }, value, texts);
  }
  const text = String(value);
  if (type.lists.includes(name)) return escapeHtml(texts.word(type.uid, name, text));
  return escapeHtml(INSTANT.test(text) ? texts.moment(text) : text).replace(/\n/g, '<br>');
};

const isFile = (value: object): value is ExportedFile => 'mime' in value && 'url' in value;
const isRef = (value: object): value is RecordRef => 'label' in value && 'documentId' in value;

const buildFile = ({ name, mime, url, content }: ExportedFile): string => {
  const label = escapeHtml(name);
  if (!content) return `${label} (${escapeHtml(url)})`;
  return mime.startsWith('image/')
    ? `<figure><img src="${escapeHtml(content)}" alt="${label}"><figcaption>${label}</figcaption></figure>`
    : `<a href="${escapeHtml(content)}" download="${label}">${label}</a>`;
};

const buildHistory = (history: PersonExport['history'], types: ExportedType[], texts: PageTexts): string => {
  const nameOf = (uid: string) => texts.typeName(types.find((type) => type.uid === uid)?.displayName ?? '');
  const rows = history.map(({ at, action, type, fields }) => {
    const words = action === 'stage_change' ? fields : fields.map((name) => texts.fieldName(type, name));
    const cells = [texts.moment(at), nameOf(type), texts.action(action), words.join(', ')];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const heading = `${texts.text('history')} (${history.length})`;
  return `<section><h2>${escapeHtml(heading)}</h2><table class="history"><tbody>${rows.join('')}</tbody></table></section>`;
};
