/** LibreOffice without a window, as another reader of Word documents. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** SOFFICE_PATH, else `soffice` where the system looks for programs. */
const PROGRAM = process.env['SOFFICE_PATH'] ?? 'soffice';

/**
 * Converts documents to PDF into a folder, all in one process and with a profile of its own, and returns the PDFs in
 * order. Throws where there is no LibreOffice: these tests are never skipped.
 */
export function convertAll(documents: readonly string[], folder: string): string[] {
  const profile = mkdtempSync(join(tmpdir(), 'eldercheck-office-'));
  const argv = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', 'pdf'];
  try {
    execFileSync(PROGRAM, [...argv, '--outdir', folder, ...documents], { stdio: 'pipe', timeout: 240_000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`no LibreOffice (${PROGRAM}); install libreoffice-writer-nogui or set SOFFICE_PATH`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return documents.map((document) => join(folder, `${basename(document, '.docx')}.pdf`));
}

/** The text of each page without spaces, as it is read. */
export function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));
}

/** Width and height of each page in whole millimetres. */
export function pageSizes(pdf: string): string[] {
  const text = execFileSync('pdfinfo', ['-l', '-1', pdf], { encoding: 'utf8' });
  return [...text.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)).join(' × '),
  );
}
