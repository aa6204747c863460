/** What the user says about columns: `--map 总户数=households`, `--set stage=existing`, and a file of both. */
import { childPointer } from '../../model/pointer.ts';
import { InvalidInput, type Problem } from '../../model/problem.ts';
import { ONE } from '../../model/rational.ts';
import { nearestName } from '../nearest.ts';
import { type MapNode, type SourceNode, type SourceTree, toValue } from '../tree.ts';
import { problemAt } from '../written.ts';
import { readYaml } from '../yaml.ts';
import { columnName } from './cells.ts';
import type { TableCode } from './codes.ts';
import { fieldNamed, TABLE_FIELDS } from './fields.ts';
import { type GivenMapping, givenNames, IGNORE, type Mapping } from './mapping.ts';
import { readCell } from './read-cell.ts';
import { squashedHeader } from './recognise.ts';
import { tableProblem, WHOLE_TABLE } from './table-problem.ts';

/** One thing said, `header` or `field` before the sign of equality and `value` after it. */
export interface Said {
  readonly name: string;
  readonly value: string;
}

/** `总户数=households` in two; the last sign of equality counts, since a header may hold one. Null where there is none. */
export function saidIn(typed: string): Said | null {
  const at = typed.lastIndexOf('=');
  return at <= 0 ? null : { name: typed.slice(0, at).trim(), value: typed.slice(at + 1).trim() };
}

/** Throws InvalidInput for a field that does not exist, and a constant that is no value of its field. */
export function givenMapping(
  columns: readonly Said[],
  constants: readonly Said[],
  values: GivenMapping['values'] = new Map(),
): GivenMapping {
  const problems = [
    ...columns.flatMap(({ value }) => (value === IGNORE ? [] : fieldProblem(value))),
    ...constants.flatMap(({ name, value }) => constantProblem(name, value)),
  ];
  if (problems.length > 0) throw new InvalidInput(problems);
  return {
    columns: new Map(columns.map(({ name, value }) => [squashedHeader(name), fieldNamed(value)?.key ?? IGNORE])),
    constants: new Map(constants.map(({ name, value }) => [fieldNamed(name)?.key ?? name, value])),
    values,
  };
}

/** What is said later goes before what is said earlier. */
export const together = (first: GivenMapping, second: GivenMapping): GivenMapping => ({
  columns: new Map([...first.columns, ...second.columns]),
  constants: new Map([...first.constants, ...second.constants]),
  values: new Map([...first.values, ...second.values]),
});

const KEYS = TABLE_FIELDS.map(({ key }) => key);

function fieldProblem(name: string): Problem[] {
  if (fieldNamed(name)) return [];
  const labels = new Map(TABLE_FIELDS.map(({ key, title }) => [key, title]));
  const nearest = nearestName(name, KEYS, labels);
  const params: Problem['params'] = nearest === null ? {} : { nearest };
  return [tableProblem('unknown_field', WHOLE_TABLE, '', name, 'table_field', params)];
}

/** A constant is read as a cell of its field would be; an id or a name is no constant. */
function constantProblem(name: string, typed: string): Problem[] {
  const field = fieldNamed(name);
  if (!field) return fieldProblem(name);
  const { value, problem } = readCell({ kind: 'text', text: typed }, { field, factor: ONE, from1904: false });
  if (value !== null && problem === null && !['id', 'name'].includes(field.key)) return [];
  return [tableProblem('bad_mapping', WHOLE_TABLE, '', `${name}=${typed}`, problem?.expected ?? 'table_field')];
}

/** The mapping that a file holds. Throws InvalidInput with line and column of what is wrong in it. */
export function readMapping(text: string): GivenMapping {
  const { tree, problems } = readYaml(text);
  if (!tree || problems.length > 0) throw new InvalidInput(problems);
  if (tree.root.kind !== 'map') throw new InvalidInput([badAt(tree, tree.root, '', 'object')]);
  const { root } = tree;
  const columns = saidBelow(tree, root, 'columns');
  const constants = saidBelow(tree, root, 'constants');
  const values = valuesIn(tree, root);
  const strange = [...root.entries].filter(([key]) => !['version', 'columns', 'constants', 'values'].includes(key));
  const bad = [
    ...strange.map(([key, { value }]) => badAt(tree, value, `/${key}`, 'keys:version|columns|constants|values')),
    ...columns.bad,
    ...constants.bad,
    ...values.bad,
  ];
  if (bad.length > 0) throw new InvalidInput(bad);
  return givenMapping(columns.said, constants.said, values.said);
}

/** What the values of columns stand for: `设施类型: { 驿站: home_care_station }`, the column by its header or its field. */
function valuesIn(tree: SourceTree, root: MapNode): { said: GivenMapping['values']; bad: Problem[] } {
  const node = root.entries.get('values')?.value;
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return { said: new Map(), bad: [] };
  if (node.kind !== 'map') return { said: new Map(), bad: [badAt(tree, node, '/values', 'object')] };
  const said = new Map<string, ReadonlyMap<string, string>>();
  const bad: Problem[] = [];
  for (const column of node.entries.keys()) {
    const below = saidBelow(tree, node, column, '/values');
    bad.push(...below.bad);
    const own = below.said.map(({ name, value }): [string, string] => [squashedHeader(name), value]);
    said.set(fieldNamed(column)?.key ?? squashedHeader(column), new Map(own));
  }
  return { said, bad };
}

function saidBelow(tree: SourceTree, root: MapNode, key: string, base = ''): { said: Said[]; bad: Problem[] } {
  const node = root.entries.get(key)?.value;
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return { said: [], bad: [] };
  if (node.kind !== 'map') return { said: [], bad: [badAt(tree, node, childPointer(base, key), 'object')] };
  const said: Said[] = [];
  const bad: Problem[] = [];
  for (const [name, { value }] of node.entries) {
    const pointer = childPointer(childPointer(base, key), name);
    if (value.kind === 'scalar' && value.value !== null) said.push({ name, value: String(toValue(value)) });
    else bad.push(badAt(tree, value, pointer, 'table_field'));
  }
  return { said, bad };
}

function badAt(tree: SourceTree, node: SourceNode, pointer: string, expected: string): Problem {
  const code: TableCode = 'bad_mapping';
  return { ...problemAt(tree, 'wrong_type', node, pointer, expected), code };
}

/** The headers that somebody has named and no table has. */
export function strangers(names: readonly string[], mappings: readonly Mapping[]): Problem[] {
  const known = new Set(
    mappings.flatMap(({ sheet, columns }) =>
      columns.flatMap(({ header, index }) => givenNames(header.split('/'), sheet, index)),
    ),
  );
  const strange = names.filter((name) => !known.has(squashedHeader(name)));
  const headers = [...new Set(mappings.flatMap(({ columns }) => columns.map(({ header }) => header)))];
  const labels = new Map(headers.map((header) => [header, header]));
  return strange.map((name) => {
    const nearest = nearestName(name, headers, labels);
    return tableProblem('unknown_column', WHOLE_TABLE, '', name, 'column', nearest === null ? {} : { nearest });
  });
}

/**
 * The mappings of some tables as a file that `readMapping` reads: every column, also those that fill no field. A header
 * that means different things on different sheets is written with its sheet.
 */
export function mappingText(mappings: readonly Mapping[], given: GivenMapping, head: string): string {
  const { constants, values } = given;
  const all = mappings.flatMap(({ sheet, columns }) =>
    columns.map(({ index, header, field }) => ({ sheet, index, header, value: field ?? IGNORE })),
  );
  const columns = all.map(({ sheet, index, header, value }): [string, string] => {
    const alike = all.filter((other) => other.header === header && other.value !== value);
    const name = alike.some((other) => other.sheet === sheet) ? `#${columnName(index)}` : header;
    return [alike.length === 0 || sheet === null ? name : `${sheet}!${name}`, value];
  });
  const lines = (entries: Iterable<readonly [string, string]>): string[] =>
    [...new Map(entries)].map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const set = lines(constants);
  const below = set.length === 0 ? ['constants: {}'] : ['constants:', ...set];
  const meant = [...values].flatMap(([column, own]) => [
    `  ${JSON.stringify(column)}:`,
    ...lines(own).map((line) => `  ${line}`),
  ]);
  const last = meant.length === 0 ? [] : ['values:', ...meant];
  return `${[`# ${head}`, 'version: 1', 'columns:', ...lines(columns), ...below, ...last].join('\n')}\n`;
}
