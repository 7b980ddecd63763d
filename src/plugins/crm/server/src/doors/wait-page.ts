import type { Context } from 'koa';
import { pickLanguage, type PageLanguage } from '../lib/page-language';
import { layout, markup, sendPage } from '../lib/public-page';

interface Texts {
  title: string;
  /** `{seconds}` is filled in. */
  wait: string;
  /** What was sent is part of this page. */
  kept: string;
  sendAgain: string;
  /** What was sent is not, and a browser has it still. */
  reload: string;
  open: string;
}

const TEXTS: Record<PageLanguage, Texts> = {
  en: {
    title: 'Please wait a moment',
    wait: 'There were too many requests from your connection. You can go on in {seconds} seconds.',
    kept: 'What you sent has not arrived yet, but it is not lost. Wait until then, and send it again with this button.',
    sendAgain: 'Send again',
    reload:
      'What you sent has not arrived yet, but your browser still has it. Wait until then, reload this page and let it send again.',
    open: 'Open the page again',
  },
  'zh-CN': {
    title: '请稍候',
    wait: '一分钟内来自您的网络的请求过多，请 {seconds} 秒后继续。',
    kept: '您提交的内容尚未送达，但没有丢失：请稍等片刻，再按此按钮重新提交。',
    sendAgain: '重新提交',
    reload: '您提交的内容尚未送达，但浏览器仍保留着：请稍等片刻，然后刷新本页并确认重新提交。',
    open: '重新打开页面',
  },
  'zh-TW': {
    title: '請稍候',
    wait: '一分鐘內來自您的網路的請求過多，請 {seconds} 秒後繼續。',
    kept: '您送出的內容尚未送達，但沒有遺失：請稍等片刻，再按此按鈕重新送出。',
    sendAgain: '重新送出',
    reload: '您送出的內容尚未送達，但瀏覽器仍保留著：請稍等片刻，然後重新整理本頁並確認重新送出。',
    open: '重新開啟頁面',
  },
};

/** Undefined before the body is read: whoever asks too much in all is not read at all. */
const sentBy = (ctx: Context) => (ctx.request as { body?: unknown }).body;

const buildNext = (texts: Texts, isPost: boolean, sent: unknown) => {
  if (!isPost) return markup`<p><a href="">${texts.open}</a></p>`;
  if (sent === undefined) return markup`<p>${texts.reload}</p>`;
  const fields = Object.entries(sent ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [markup`<input type="hidden" name="${name}" value="${value}">`] : [],
  );
  return markup`<p>${texts.kept}</p><form method="post">${fields}<button type="submit">${texts.sendAgain}</button></form>`;
};

/**
 * What a customer reads who asks too often. It looks nothing up: the language is the address's or the browser's. An
 * answer that was sent goes along, since a browser need not keep a form of a page that must not be stored.
 */
export const sendWaitPage = (ctx: Context, seconds: number): void => {
  const asked = new URLSearchParams(ctx.querystring).get('language');
  const language = pickLanguage(asked, ctx.acceptsLanguages());
  const texts = TEXTS[language];
  const next = buildNext(texts, ctx.method === 'POST', sentBy(ctx));
  const wait = texts.wait.replace('{seconds}', String(seconds));
  const body = markup`<h1>${texts.title}</h1><p role="status">${wait}</p>${next}`;
  sendPage(ctx, 429, layout(texts.title, language, body));
};
