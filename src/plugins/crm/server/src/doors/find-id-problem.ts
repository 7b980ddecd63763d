/** Strapi's own tables are asked by number; PostgreSQL's `integer` ends here. */
const LARGEST = 2_147_483_647;
const PLUGINS = new Set(['admin', 'upload', 'i18n', 'users-permissions', 'content-releases', 'review-workflows']);
const PARAMETERS = ['id', 'role', 'roleId', 'folderId'];
const FIELDS = ['id', 'parent', 'folder', 'folderId', 'destinationFolderId', 'fileIds', 'folderIds', 'ids'];

const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' || (typeof value === 'string' && /^\d{1,10}$/.test(value))) &&
  Number.isInteger(Number(value)) &&
  Number(value) <= LARGEST;
const isNumberOrNone = (value: unknown) => value === null || value === undefined || isNumber(value);

interface Asked {
  plugin?: string;
  params?: Record<string, unknown>;
  body?: unknown;
}

/**
 * A number of a record that cannot be one. Some of Strapi's checks ask the database with it inside a validator that
 * never answers when the database refuses: the request would hang and the process end on an unhandled rejection.
 */
export const findIdProblem = ({ plugin, params = {}, body }: Asked): 'path' | { field: string } | undefined => {
  if (!plugin || !PLUGINS.has(plugin)) return undefined;
  // Words such as `me` are routes of their own and never arrive here as a parameter.
  const wrong = PARAMETERS.find((name) => params[name] !== undefined && !isNumber(params[name]));
  if (wrong) return 'path';
  if (plugin !== 'upload' || body === null || typeof body !== 'object') return undefined;
  const fields = body as Record<string, unknown>;
  const field = FIELDS.find((name) => ![fields[name]].flat().every(isNumberOrNone));
  return field === undefined ? undefined : { field };
};
