/** A browser without a network of its own, and pages of the command's, opened from disk. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update'];

/** CHROME_PATH, else Debian's Chromium. Throws where there is none: these tests are never skipped. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error(`no browser at ${executablePath}; install chromium or set CHROME_PATH`);
  return await chromium.launch({ executablePath, args: FLAGS });
}

/** One page of a browser, which opens one file after the other. */
export class Viewer {
  readonly page: Page;
  /** Of the file that is open: console messages, errors, dialogs, and requests for anything but the file itself. */
  complaints: string[] = [];
  #address = '';

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => this.complaints.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== this.#address) this.complaints.push(`request: ${request.url()}`);
    });
  }

  /** Shows a file at its top, with the focus at its beginning. */
  async open(file: string): Promise<Page> {
    this.#address = pathToFileURL(file).href;
    this.complaints = [];
    await this.page.emulateMedia({ media: null, forcedColors: null });
    await this.page.goto(this.#address);
    return this.page;
  }
}
