import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const screenshots = path.resolve(__dirname, '../e2e/screenshots');

export const launchBrowser = (): Promise<Browser> => {
  const executablePath = candidates.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('no Chromium found: set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

/** A page of a fresh browser profile, in a language of the panel. */
export const openPage = async (
  browser: Browser,
  options: { language?: 'en' | 'zh-Hans' | 'zh'; width?: number; height?: number } = {},
): Promise<Page> => {
  const { language = 'en', width = 1280, height = 900 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
  });
  await context.addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
};

export const logIn = async (page: Page, url: string, login: { email: string; password: string }) => {
  await page.goto(`${url}/admin/auth/login`);
  await page.fill('input[name="email"]', login.email);
  await page.fill('input[name="password"]', login.password);
  await page.click('button[type="submit"]');
  await page.waitForURL((at) => !at.pathname.includes('/auth/'));
};

/** Kept beside the tests, outside of git, for a person to look at. */
export const screenshot = async (page: Page, name: string, fullPage = false) => {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage });
};
