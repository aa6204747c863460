/** A workbook to fill in whose headers are recognised without asking: estates, facilities, and how to fill them in. */
import { FIELDS } from '#generated/field-order.js';
import { columnName } from '../load/table/cells.ts';
import { TABLE_FIELDS, type TableField } from '../load/table/fields.ts';
import { displayWidth } from '../report/width.ts';
import { fill, type Lang } from '../wording/language.ts';
import { wordsOf } from '../wording/vocabulary.ts';
import { TEMPLATE, TEMPLATE_KINDS, TEMPLATE_LINES, TEMPLATE_UNITS } from '../wording/workbook.ts';
import { type NewSheet, writeBook } from '../workbook/hucre.ts';

/** The lists of words are offered in so many rows. */
const ROWS = 2000;

const HEAD = { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } } as const;

const ESTATE = TABLE_FIELDS.filter(({ scope }) => scope === 'estate');
const NAMING = ESTATE.filter(({ key }) => key === 'id' || key === 'name');
const FACILITY = TABLE_FIELDS.filter(({ scope }) => scope === 'facility');

/** The bytes of the workbook; the headers are Chinese in any language, since that is what tables have. */
export function templateWorkbook(lang: Lang): Promise<Uint8Array> {
  const sheets = [
    tableSheet(TEMPLATE.estates[lang], ESTATE),
    tableSheet(TEMPLATE.facilities[lang], [...NAMING, ...FACILITY]),
  ];
  return writeBook([...sheets, notesSheet(lang)]);
}

/** `规划总户数（户）`. */
const headerOf = ({ title, kind }: TableField): string =>
  kind.type === 'number' ? `${title}（${TEMPLATE_UNITS[kind.quantity]}）` : title;

function tableSheet(name: string, fields: readonly TableField[]): NewSheet {
  const headers = fields.map(headerOf);
  const cells = new Map(headers.map((value, i) => [`0,${i}`, { value, type: 'string' as const, style: HEAD }]));
  const dataValidations = fields.flatMap((field, i) => {
    const values = choicesOf(field);
    const range = `${columnName(i)}2:${columnName(i)}${ROWS}`;
    return values.length === 0 ? [] : [{ type: 'list' as const, values, range, allowBlank: true }];
  });
  return {
    name,
    rows: [headers],
    cells,
    columns: headers.map((header) => ({ width: displayWidth(header) + 4 })),
    freezePane: { rows: 1 },
    dataValidations,
  };
}

/** What the list of a cell offers; empty where anything may be typed. */
function choicesOf({ kind }: TableField): string[] {
  if (kind.type === 'flag') return ['是', '否'];
  return kind.type === 'word' ? Object.keys(kind.names).map((word) => wordsOf(word, 'zh')) : [];
}

function notesSheet(lang: Lang): NewSheet {
  const above = TEMPLATE_LINES.map((line) => [line[lang]]);
  const head = [TEMPLATE.col_sheet, TEMPLATE.col_column, TEMPLATE.col_meaning, TEMPLATE.col_values];
  const listed = [
    ...ESTATE.map((field) => noteOf(TEMPLATE.estates[lang], field, lang)),
    ...NAMING.map((field) => [TEMPLATE.facilities[lang], headerOf(field), TEMPLATE.id_of_estate[lang], '']),
    ...FACILITY.map((field) => noteOf(TEMPLATE.facilities[lang], field, lang)),
  ];
  const rows = [...above, [], head.map((text) => text[lang]), ...listed];
  return { name: TEMPLATE.notes[lang], rows, columns: [{ width: 10 }, { width: 36 }, { width: 44 }, { width: 70 }] };
}

function noteOf(sheet: string, field: TableField, lang: Lang): string[] {
  const { key, kind } = field;
  const pattern = `/${key.replace(/^facilities\./, 'facilities.*.').replaceAll('.', '/')}`;
  const words = choicesOf(field).join('、');
  const { zh = key, en = key } = FIELDS[pattern] ?? {};
  return [sheet, headerOf(field), `${zh}：${en}`, fill(TEMPLATE_KINDS[kind.type][lang], { words })];
}
