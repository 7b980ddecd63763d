/** What a caller is told of an error that Strapi would answer with 500 although the input was at fault. */
export interface Refusal {
  status: number;
  name?: string;
  message: string;
  errors?: { path: string[]; message: string; name: string }[];
  /** The program, not the caller, should be looked at as well: keep the stack in the log. */
  isSuspect?: boolean;
}

interface AnyError {
  name?: string;
  message?: string;
  code?: unknown;
  column?: unknown;
  detail?: unknown;
  stack?: string;
  issues?: { path: PropertyKey[]; message: string }[];
  status?: number;
  httpCode?: number;
  expose?: boolean;
}

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const at = (name: string, message: string) => [{ path: [camel(name)], message, name: 'ValidationError' }];

/** PostgreSQL tells the column of a missing value, and the columns of a key in its detail. */
const ofDatabase = ({ code, column, detail }: AnyError): Refusal | undefined => {
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return undefined;
  if (code === '22003') return { status: 400, message: 'A number is larger than its field can hold.' };
  if (code === '22001') return { status: 400, message: 'A text is longer than its field can hold.' };
  if (code.startsWith('22')) return { status: 400, message: 'A value does not have the form its field needs.' };
  if (code === '23505') {
    const name = /^Key \(([a-z_]+)\)=/.exec(String(detail))?.[1];
    const message = 'This value is taken: it must be unique.';
    return { status: 400, message, errors: name ? at(name, message) : undefined };
  }
  if (code === '23502') {
    const message = 'A value that must be there is missing.';
    return { status: 400, message, errors: typeof column === 'string' ? at(column, message) : undefined };
  }
  if (code === '23503') return { status: 400, message: 'Something that is linked here does not exist.' };
  if (code === '23514') return { status: 400, message: 'A value is outside what its field allows.' };
  if (code.startsWith('54')) return { status: 400, message: 'The query is too large.' };
  // A statement before this one was refused, and a library kept to itself why.
  if (code === '25P02')
    return { status: 400, message: 'A value does not have the form its field needs.', isSuspect: true };
  // Undefined column, wrong type for an operator: a query that asks for what there is not.
  if (['0A000', '42703', '42P01', '42804', '42883', '42P18', '42846'].includes(code))
    return { status: 400, message: 'The query asks for something that there is not.', isSuspect: true };
  return undefined;
};

const QUERY =
  /^(Only \$and, \$or and \$not can only be used as root level operators|Undefined attribute level operator|Invalid (parameter|sort|order|populate|nested)|Undefined operator|Attribute .* not found on model|The second argument to whereBetween|Expected a valid |Invalid id, expected |Expected \w+ to be|.* is not a valid (filter|operator|value))/i;
const DATES = /^Invalid(Date|Datetime|Time|Relation)(Format)?(Error)?$/;
const FORMS =
  /^(bad content-type header|MultipartParser|Multipart: |unexpected end of (file|form)|Malformed part header)/i;
const TOO_LARGE = /maxFields|maxFiles|maxTotalFileSize|maxFileSize|options\.max/;

const firstFrame = (stack = ''): string =>
  stack
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node:') && !line.includes('(<anonymous>)')) ?? '';

const isOfLibraries = (stack?: string): boolean => firstFrame(stack).includes('node_modules');
/** Plain errors only: those of the pool and the connection have names of their own. */
const isOfQueryBuilder = ({ name, code, stack }: AnyError): boolean =>
  (name === 'Error' || name === 'AssertionError') &&
  (code === undefined || code === 'ERR_ASSERTION') &&
  /node_modules\/(@strapi\/database\/\w+\/query\/|knex\/lib\/(query|dialects)\/)/.test(firstFrame(stack));

/**
 * Reads an error that is no answer yet. A TypeError or an overrun stack that arises inside a library is input of a
 * shape the library did not expect; one of ours stays a 500, and so does whatever is not known here.
 */
export const readError = (thrown: unknown): Refusal | undefined => {
  if (thrown === null || typeof thrown !== 'object') return undefined;
  const error = thrown as AnyError;
  const message = error.message ?? '';
  const database = ofDatabase(error);
  if (database) return database;
  // Errors of the parsers: made to be read, and no news for the log.
  if (error.expose !== false && error.status && error.status >= 400 && error.status < 500)
    return { status: error.status, name: error.name, message };
  if (message.startsWith('Could not proceed to retrieve the trial'))
    return { status: 404, message: 'There is no licence here.' };
  if (error.issues && error.name === 'ZodError')
    return {
      status: 400,
      message: 'The body does not have the form that is needed.',
      errors: error.issues.map((issue) => ({
        path: issue.path.map(String),
        message: issue.message,
        name: 'ValidationError',
      })),
    };
  if (DATES.test(error.name ?? '')) return { status: 400, message: 'A date or a time is not one.' };
  if (isOfQueryBuilder(error))
    return { status: 400, message: 'The query names a field or an operator that there is not.', isSuspect: true };
  if (QUERY.test(message)) return { status: 400, message: 'The query names a field or an operator that there is not.' };
  if (TOO_LARGE.test(message))
    return { status: 413, message: 'The form has too many fields or files, or one is too large.' };
  if (FORMS.test(message) || error.httpCode === 400) return { status: 400, message: 'The form is cut off or not one.' };
  if (/Z_(DATA|BUF)_ERROR/.test(`${String(error.code)} ${message}`))
    return { status: 400, message: 'The body is not compressed as its header says.' };
  if (['TypeError', 'RangeError', 'URIError', 'SyntaxError'].includes(error.name ?? '') && isOfLibraries(error.stack))
    return { status: 400, message: 'The request does not have the form that is needed.', isSuspect: true };
  return undefined;
};

/** Texts of the database or the program that some code passes on as its own message. */
const INNER =
  /\b(select|insert into|update|delete from)\s+(distinct\s+)?"|invalid input syntax|syntax error at|violates .*constraint|operator does not exist|out of range for type|invalid byte sequence|column .* does not exist|relation ".*" does not exist|Cannot (read|set|destructure|convert)\b|is not a function|is not iterable|call stack|node_modules|\n\s+at |ENOENT|EACCES|ECONNREFUSED|ENAMETOOLONG|Knex|Undefined binding/i;

export const isInnerText = (message: unknown): boolean => typeof message === 'string' && INNER.test(message);
