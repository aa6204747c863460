/** A browser without a network of its own, and pages of the command's, opened from disk. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { run } from '../cli/harness.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update'];

/** CHROME_PATH, else Debian's Chromium. Throws where there is none: these tests are never skipped. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error(`no browser at ${executablePath}; install chromium or set CHROME_PATH`);
  return await chromium.launch({ executablePath, args: FLAGS });
}

export interface Opened {
  readonly page: Page;
  /** Console messages, errors, and requests for anything but the page itself. */
  readonly complaints: readonly string[];
}

export async function openPage(browser: Browser, file: string): Promise<Opened> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address) complaints.push(request.url());
  });
  await page.goto(address);
  return { page, complaints };
}

/** The report of a submission as a file of its own. */
export async function writePage(submission: string, lang: 'zh' | 'en', output: string): Promise<string> {
  await run([submission, '--format', 'html', '--lang', lang, '--output', output]);
  return output;
}
