/** How cells look: the only formats there are in a workbook of ours (ECMA-376 part 1, 18.8). */
import { escapeXml } from './markup.ts';

const THIN = '<left/><right/><top/><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/>';

const FILLS = { head: 'FFE7ECF3', bad: 'FFFBE3E0', open: 'FFFFF3D1' } as const;

interface Look {
  readonly bold?: boolean;
  readonly large?: boolean;
  readonly fill?: keyof typeof FILLS;
  readonly border?: boolean;
  /** Number of a format, built-in or of ours. */
  readonly format?: number;
  readonly centred?: boolean;
  /** A text that a spreadsheet would otherwise calculate or rewrite when somebody edits it. */
  readonly quoted?: boolean;
  readonly wrap?: boolean;
}

const TEXT_FORMAT = 49;
const DATE_FORMAT = 164;
const SHARE_FORMAT = 165;

export const LOOKS = {
  text: { wrap: true },
  quoted: { wrap: true, quoted: true, format: TEXT_FORMAT },
  bad: { wrap: true, fill: 'bad' },
  open: { wrap: true, fill: 'open' },
  number: {},
  share: { format: SHARE_FORMAT },
  date: { format: DATE_FORMAT },
  head: { bold: true, wrap: true, border: true, fill: 'head', centred: true },
  heading: { bold: true },
  title: { bold: true, large: true },
  /** Over the whole width of the sheet. */
  wide: { wrap: true },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as LookName[];

/** The number by which cells name a look. */
export const LOOK_NUMBERS = Object.fromEntries(NAMES.map((name, i) => [name, i])) as Readonly<Record<LookName, number>>;

const font = (name: string, bold: boolean, size: number): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${escapeXml(name)}"/><family val="2"/></font>`;

const fillOf = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const list = (name: string, parts: readonly string[]): string =>
  `<${name} count="${parts.length}">${parts.join('')}</${name}>`;

function formatOf({ bold, large, fill, border, format = 0, quoted, wrap, centred }: Look): string {
  const fontId = large === true ? 2 : bold === true ? 1 : 0;
  // The first two fills are those that every workbook has.
  const fillId = fill === undefined ? 0 : 2 + Object.keys(FILLS).indexOf(fill);
  const across = centred === true ? ' horizontal="center"' : '';
  const aligned = `<alignment${across} vertical="top"${wrap === true ? ' wrapText="1"' : ''}/>`;
  const ids = `numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${border === true ? 1 : 0}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${ids} ${applied}${quoted === true ? ' quotePrefix="1"' : ''}>${aligned}</xf>`;
}

/** The part of the workbook that says how its cells look; `face` is the name of a font. */
export function stylesXml(face: string): string {
  const formats = [
    `<numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>`,
    `<numFmt numFmtId="${SHARE_FORMAT}" formatCode="0.0%"/>`,
  ];
  const fills = ['none', 'gray125'].map((kind) => `<fill><patternFill patternType="${kind}"/></fill>`);
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('numFmts', formats),
    list('fonts', [font(face, false, 10), font(face, true, 10), font(face, true, 14)]),
    list('fills', [...fills, ...Object.values(FILLS).map(fillOf)]),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', `<border>${THIN}</border>`]),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list(
      'cellXfs',
      NAMES.map((name) => formatOf(LOOKS[name])),
    ),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}
