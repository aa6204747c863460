/** The review opinion as an official document, for Word, WPS and LibreOffice. */
import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../formats.ts';
import { documentParts, zipped } from './file.ts';
import { opinionBlocks } from './opinion.ts';
import { Sheet } from './sheet.ts';

/** The bytes of a .docx file, the same for the same report. */
export async function renderDocx(report: Report, options: RenderOptions): Promise<Uint8Array> {
  const sheet = new Sheet(options);
  return zipped(await documentParts(opinionBlocks(sheet, report), sheet.words('title'), sheet.lang));
}
