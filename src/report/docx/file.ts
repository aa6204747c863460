/**
 * The bytes of a document. The library writes the time of the run into the properties and the archive; both are taken
 * out again, so that the same report gives the same bytes.
 */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Lang } from '../../wording/language.ts';
import { safe } from './blocks.ts';
import { FONT_TABLE } from './font-table.ts';
import { NUMBER_FONT, PAGE, paragraphStyles } from './looks.ts';

/** The parts of an archive by name, in their order. */
export type Parts = Record<string, Uint8Array>;

/** The first day that an archive can name; of local time, which is what archives are written in. */
const LONG_AGO = new Date(1980, 0, 1);

export const zipped = (parts: Parts): Uint8Array => zipSync(parts, { mtime: LONG_AGO, level: 6 });

/** The archive of a document with these blocks; `title` stands in its properties. */
export async function documentParts(children: readonly FileChild[], title: string, lang: Lang): Promise<Parts> {
  const document = new Document({
    title: safe(title),
    creator: 'eldercheck',
    lastModifiedBy: 'eldercheck',
    styles: { default: { document: DEFAULTS[lang] }, paragraphStyles: paragraphStyles(lang) },
    evenAndOddHeaderAndFooters: true,
    sections: [section(children)],
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
  return withoutTime(unzipSync(packed));
}

const DEFAULTS = {
  zh: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } },
  en: { run: { language: { value: 'en-GB', eastAsia: 'zh-CN' } } },
};

const section = (children: readonly FileChild[]): ISectionOptions => ({
  properties: { page: PAGE },
  footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
  children,
});

/** — 1 —, one character away from the outer edge of the page. */
function footer(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const size = 28;
  const away = size * 10;
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: NUMBER_FONT, size });
  return new Footer({
    children: [new Paragraph({ alignment, indent: { left: away, right: away }, children: [number] })],
  });
}

/** Folders, which an archive need not name, are left out too. */
function withoutTime(parts: Parts): Parts {
  const core = 'docProps/core.xml';
  const files = Object.entries(parts).filter(([name]) => !name.endsWith('/'));
  return Object.fromEntries(
    files.map(([name, bytes]) => (name === core ? [name, strToU8(timeless(strFromU8(bytes)))] : [name, bytes])),
  );
}

const timeless = (xml: string): string => xml.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, '');
