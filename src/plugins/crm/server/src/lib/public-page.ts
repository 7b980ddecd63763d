import type { Context } from 'koa';

/** A piece of HTML that may be put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const write = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(write).join('');
  if (part === undefined || part === null || part === false) return '';
  return String(part).replace(/[&<>"']/g, (char) => ENTITIES[char]);
};

/** HTML from a template; every value is escaped unless it is `Html` itself. Named so that Prettier leaves it alone. */
export const markup = (texts: TemplateStringsArray, ...values: Part[]): Html =>
  new Html(texts.map((text, index) => text + write(values[index])).join(''));

/** Relative sizes and one column: it holds at 360 px and at twice the size. Colours have a contrast of 4.5 and more. */
const CSS = `
*{box-sizing:border-box}
body{margin:0;background:#f6f6f9;color:#32324d;font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0 1rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:flex-end}
a{color:#4945ff}
nav a,nav span{padding:.5rem 0}
fieldset{border:1px solid #c0c0cf;border-radius:.5rem;background:#fff;margin:0 0 1rem;padding:.75rem 1rem 1rem;min-width:0}
legend,.label{font-weight:600;padding:0 .25rem}
/* Inside the border: a long question would be cut in two by it. */
legend{float:left;width:100%;padding:0}
legend~*{clear:both}
.scale{display:flex;flex-wrap:wrap;gap:.5rem}
.scale label{display:flex;flex-direction:column;align-items:center;justify-content:center;min-width:2.75rem;min-height:2.75rem;padding:.25rem;border:1px solid #8e8ea9;border-radius:.5rem;cursor:pointer}
.list label{display:flex;gap:.5rem;align-items:center;min-height:2.75rem}
label:has(input:checked){border-color:#4945ff;background:#f0f0ff}
input[type=radio]{width:1.25rem;height:1.25rem;accent-color:#4945ff}
textarea{width:100%;min-height:6rem;padding:.5rem;border:1px solid #8e8ea9;border-radius:.5rem;font:inherit}
:focus-visible{outline:3px solid #4945ff;outline-offset:2px}
button{min-height:2.75rem;padding:.5rem 1.5rem;border:0;border-radius:.5rem;background:#4945ff;color:#fff;font:inherit;font-weight:600;cursor:pointer}
.hint{color:#5e5e75;margin:.25rem 0;font-size:.9rem}
.error{color:#b72b1a;font-weight:600;margin:.25rem 0}
.problems{border:2px solid #b72b1a;border-radius:.5rem;background:#fff;padding:.5rem 1rem;margin:0 0 1rem}
`;

/** A page for people without a login: no script, nothing from elsewhere. */
export const layout = (title: string, lang: string, body: Html): string =>
  markup`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <style>
          ${new Html(CSS)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text;

/** Answers with a page. The address may hold a secret: it stays out of caches and out of the Referer header. */
export const sendPage = (ctx: Context, status: number, page: string): void => {
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = page;
  ctx.set({
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
};
