/** The tables of the register against the full texts: every row, and the number in its cell. */
import type { PackFile } from '../load/pack.ts';
import type { Clause, SourceDocument } from '../model/pack.ts';
import { childPointer } from '../model/pointer.ts';
import type { Problem } from '../model/problem.ts';
import { folded } from './fold.ts';
import type { FullText } from './full-texts.ts';

type Table = NonNullable<Clause['table']>;

/** Rows stand on lines of their own, cells between tabs; the first cell has the name. */
export function tableProblems({ clauses }: SourceDocument, file: PackFile, text: FullText): Problem[] {
  const lines = text.text.split('\n');
  return clauses.flatMap(({ id, table }, i) =>
    table === undefined ? [] : problemsOf(table, { clause: id, pointer: `/clauses/${i}/table`, file, text, lines }),
  );
}

interface Place {
  readonly clause: string;
  readonly pointer: string;
  readonly file: PackFile;
  readonly text: FullText;
  readonly lines: readonly string[];
}

/** A row of the full text, without its white space. */
interface Row {
  readonly line: number;
  readonly name: string;
  readonly cell: string;
}

const plain = (text: string | undefined): string => folded(text ?? '').text;

function rowsIn({ lines: [first, last], cell }: Table, lines: readonly string[]): Row[] {
  return lines.slice(first - 1, last).flatMap((text, i) => {
    const cells = text.split('\t');
    return cells.length < 2 ? [] : [{ line: first + i, name: plain(cells[0]), cell: plain(cells[cell]) }];
  });
}

function problemsOf(table: Table, place: Place): Problem[] {
  const rows = rowsIn(table, place.lines);
  const names = Object.keys(table.numbers);
  const unregistered = rows.filter(({ name }) => !names.some((known) => plain(known) === name));
  return [
    ...names.flatMap((name) => problemOf(name, table, rows, place)),
    ...unregistered.map(({ name }) => rowUnknown(name, '/numbers', table, place)),
  ];
}

function problemOf(name: string, table: Table, rows: readonly Row[], place: Place): Problem[] {
  const at = childPointer('/numbers', name);
  const row = rows.find((one) => one.name === plain(name));
  if (row === undefined) return [rowUnknown(name, at, table, place)];
  const number = String(table.numbers[name]);
  if (row.cell === number) return [];
  const params = { name, cell: String(table.cell), line: String(row.line), instead: row.cell };
  return [problem('table_cell_differs', at, number, params, place)];
}

function rowUnknown(name: string, at: string, { lines: [first, last] }: Table, place: Place): Problem {
  return problem('table_row_unknown', at, name, { first: String(first), last: String(last) }, place);
}

function problem(
  code: 'table_cell_differs' | 'table_row_unknown',
  at: string,
  found: string,
  params: Readonly<Record<string, string>>,
  { clause, pointer, file, text }: Place,
): Problem {
  const full = `${pointer}${at}`;
  return { code, pointer: full, ...file.at(full), found, expected: '', params: { clause, file: text.path, ...params } };
}
