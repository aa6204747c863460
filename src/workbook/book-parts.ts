/** The parts of a workbook beside its sheets and looks: what it holds, and how its sheets are printed. */
import { columnLetters, escapeXml } from './markup.ts';
import type { SheetPart } from './sheet-part.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Whatever is not named is a sheet, so that nobody need know beforehand how many there are. */
export const CONTENT_TYPES = [
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Default Extension="xml" ContentType="${KIND}.worksheet+xml"/>`,
  `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>`,
  '</Types>',
].join('');

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const relations = (all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

export const ROOT_RELATIONSHIPS = relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]);

/** `sheets`: their paths below the workbook, in its order. */
export const relationships = (sheets: readonly string[]): string =>
  relations([
    ...sheets.map((path, i) => relation(`rId${i + 1}`, 'worksheet', path)),
    relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
  ]);

export function bookXml(sheets: readonly SheetPart[]): string {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap(namesOf);
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    ...(names.length === 0 ? [] : [`<definedNames>${names.join('')}</definedNames>`]),
    '</workbook>',
  ].join('');
}

/** By name, as programs expect them: what is filtered, what is printed, and the row that stands on every page. */
function namesOf({ name, rows, plan: { head, widths, printed } }: SheetPart, index: number): string[] {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const last = columnLetters(widths.length - 1);
  const defined = (id: string, range: string, more = ''): string =>
    `<definedName name="_xlnm.${id}" localSheetId="${index}"${more}>${escapeXml(sheet + range)}</definedName>`;
  const area = printed === undefined ? [] : [defined('Print_Area', `$A$1:$${columnLetters(printed - 1)}$${rows}`)];
  if (head === null) return area;
  return [
    defined('_FilterDatabase', `$A$1:$${last}$${rows}`, ' hidden="1"'),
    ...area,
    defined('Print_Titles', '$1:$1'),
  ];
}
