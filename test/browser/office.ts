/** LibreOffice without a window, as another reader of Word documents and of workbooks. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

/** SOFFICE_PATH, else `soffice` where the system looks for programs. */
const PROGRAM = process.env['SOFFICE_PATH'] ?? 'soffice';

/** Every sheet of a workbook as a file of its own, UTF-8 with commas, its cells as they are shown. */
const SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/**
 * Converts documents into a folder, all in one process and with a profile of its own. Throws where there is no
 * LibreOffice: these tests are never skipped.
 */
function convert(documents: readonly string[], folder: string, filter: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'eldercheck-office-'));
  const argv = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', filter];
  try {
    // Names of files in Chinese need a locale that has them.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    execFileSync(PROGRAM, [...argv, '--outdir', folder, ...documents], { stdio: 'pipe', timeout: 240_000, env });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`no LibreOffice (${PROGRAM}); see .ci/programs, or set SOFFICE_PATH`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const nameOf = (document: string): string => basename(document, extname(document));

/** The PDFs of documents or workbooks, in their order. */
export function convertAll(documents: readonly string[], folder: string): string[] {
  convert(documents, folder, 'pdf');
  return documents.map((document) => join(folder, `${nameOf(document)}.pdf`));
}

/** The rows of each sheet of a workbook, by its name. */
export function sheetsOf(workbook: string, folder: string): Map<string, string[][]> {
  convert([workbook], folder, SHEETS);
  const start = `${nameOf(workbook)}-`;
  const files = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.csv'));
  return new Map(
    files.map((name) => [
      name.slice(start.length, -'.csv'.length),
      parse(readFileSync(join(folder, name)), { relax_column_count: true }),
    ]),
  );
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
