/**
 * How the document looks: the page, the fonts and the sizes of an official document (GB/T 9704-2012). Fonts are named,
 * not embedded; `FONT_TABLE` says which others may stand in for those that a machine does not have.
 */
import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { Lang } from '../../wording/language.ts';

/** Twentieths of a point, in which the format measures lengths. */
const POINT = 20;
const MILLIMETRE = (72 * POINT) / 25.4;
export const mm = (length: number): number => Math.round(length * MILLIMETRE);

/** A4, and the margins of an official document; the text is 156 mm wide. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(24), gutter: 0 },
} as const;

export const TEXT_WIDTH = mm(156);

const LATIN = 'Times New Roman';
const BODY_FONT = '仿宋_GB2312';
const TITLE_FONT = '方正小标宋简体';
export const HEAD_FONT = '黑体';
const SECOND_FONT = '楷体_GB2312';
export const NUMBER_FONT = '宋体';

/** A Latin font beside a Chinese one. */
export const fonts = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia });

/** The styles of the document by the names that `style` of a paragraph takes. */
export const STYLE = {
  title: 'EldercheckTitle',
  heading: 'EldercheckHeading',
  subheading: 'EldercheckSubheading',
  body: 'EldercheckBody',
  note: 'EldercheckNote',
  quotation: 'EldercheckQuotation',
  cell: 'EldercheckCell',
} as const;

interface Look {
  readonly name: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** Points from line to line; null for single spacing. */
  readonly line: number | null;
  /** Whether the first line is indented by two characters. */
  readonly indents: boolean;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly outline?: 0 | 1;
}

/** 二号 22, 三号 16, 小四 12, 五号 10.5 points. English, whose letters are smaller than characters, takes 12 for 三号. */
function looks(lang: Lang): Readonly<Record<keyof typeof STYLE, Look>> {
  const isChinese = lang === 'zh';
  const [size, line] = isChinese ? [16, 28] : [12, 20];
  const [noteSize, noteLine] = isChinese ? [12, 22] : [10.5, 16];
  const cellSize = isChinese ? 10.5 : 9;
  // Not justified: ids, paths and digests do not break, and would tear the characters before them apart.
  const plain = { size, line, indents: isChinese, alignment: AlignmentType.LEFT };
  const small = { ...plain, size: noteSize, line: noteLine };
  return {
    title: { name: 'Title', font: TITLE_FONT, size: 22, line: 35, indents: false, alignment: AlignmentType.CENTER },
    heading: { ...plain, name: 'Heading', font: HEAD_FONT, outline: 0 },
    subheading: { ...plain, name: 'Subheading', font: SECOND_FONT, outline: 1 },
    body: { ...plain, name: 'Body', font: BODY_FONT },
    note: { ...small, name: 'Note', font: BODY_FONT },
    quotation: { ...small, name: 'Quotation', font: SECOND_FONT },
    cell: { name: 'Cell', font: BODY_FONT, size: cellSize, line: null, indents: false, alignment: AlignmentType.LEFT },
  };
}

/** Each style says everything, so that it looks the same in a template with other defaults. */
export function paragraphStyles(lang: Lang): IParagraphStyleOptions[] {
  const all = looks(lang);
  return (Object.keys(STYLE) as (keyof typeof STYLE)[]).map((key) => styleOf(key, all[key], lang));
}

function styleOf(key: keyof typeof STYLE, look: Look, lang: Lang): IParagraphStyleOptions {
  const { size, line, outline } = look;
  const spacing = line === null ? { line: 240, lineRule: LineRuleType.AUTO } : exactly(line);
  const heads = outline === undefined ? {} : { outlineLevel: outline, keepNext: true };
  const before = outline === undefined ? 0 : (size * POINT) / 4;
  // A Chinese heading stands out by its font, which Latin letters do not have.
  const bold = lang === 'en' && (outline !== undefined || key === 'title');
  return {
    id: STYLE[key],
    name: `Eldercheck ${look.name}`,
    quickFormat: true,
    run: { font: fonts(look.font), size: size * 2, bold, color: '000000' },
    paragraph: {
      alignment: look.alignment,
      spacing: { before, after: key === 'title' ? size * POINT : 0, ...spacing },
      indent: { left: key === 'quotation' ? mm(8) : 0, firstLine: look.indents ? size * 2 * POINT : 0 },
      ...heads,
    },
  };
}

const exactly = (points: number) => ({ line: points * POINT, lineRule: LineRuleType.EXACT });
