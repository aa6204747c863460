/** `rules verify`: every quotation, lead-in and table of the register against the full texts. */
import { placeFinder } from '../load/lines.ts';
import type { PackFile } from '../load/pack.ts';
import type { Clause, SourceDocument } from '../model/pack.ts';
import { childPointer } from '../model/pointer.ts';
import type { Problem, VerifyCode } from '../model/problem.ts';
import { folded } from './fold.ts';
import type { FullText } from './full-texts.ts';
import { tableProblems } from './verify-tables.ts';

export interface VerifyFinding {
  readonly path: string;
  readonly problem: Problem;
}

export interface VerifiedDocument {
  readonly id: string;
  /** How many quotations, lead-ins and rows of tables were compared. */
  readonly count: number;
  /** Null where there is no full text. */
  readonly text: FullText | null;
  readonly findings: readonly VerifyFinding[];
}

/** Words of a document, and where in its file of the register they stand. */
interface Words {
  readonly words: string;
  readonly pointer: string;
  readonly clause: string;
  /** The lines that they have to begin on, where that is registered. */
  readonly lines: Clause['lines'] | null;
}

/** `seen` names the texts that were at hand. */
export function verify(
  document: SourceDocument,
  file: PackFile,
  text: FullText | null,
  seen: readonly string[] = [],
): VerifiedDocument {
  const { id } = document;
  if (text === null) {
    const params = { name: `${id}.txt`, ...(seen.length === 0 ? {} : { seen: shownNames(seen) }) };
    const findings = [finding(file, 'no_full_text', '/full_text', id, params)];
    return { id, count: 0, text, findings };
  }
  const all = wordsOf(document);
  const findings = [
    ...all.flatMap((words) => compare(words, file, text)),
    ...tableProblems(document, file, text).map((problem) => ({ path: file.path, problem })),
  ];
  return { id, count: all.length + rowCount(document), text, findings };
}

const rowCount = ({ clauses }: SourceDocument): number =>
  clauses.reduce((sum, { table }) => sum + Object.keys(table?.numbers ?? {}).length, 0);

const MOST_NAMES = 5;

const shownNames = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} …` : names.join(', ');

function wordsOf({ clauses, effective_clause, expiry_clause, responsible = {} }: SourceDocument): Words[] {
  const own = Object.entries({ effective_clause, expiry_clause }).flatMap(([key, words]) =>
    words === null ? [] : [{ words, pointer: `/${key}`, clause: key, lines: null }],
  );
  const units = Object.entries(responsible).flatMap(([at, printed]) => {
    const pointer = childPointer('/responsible', at);
    return printed.map((words, i) => ({ words, pointer: `${pointer}/${i}`, clause: at, lines: null }));
  });
  return [...own, ...units, ...clauses.flatMap(wordsOfClause)];
}

function wordsOfClause({ id: clause, lines, quote, lead_ins: leadIns = [], also_at: others = [] }: Clause, i: number) {
  const at = `/clauses/${i}`;
  return [
    { words: quote, pointer: `${at}/quote`, clause, lines },
    ...leadIns.map((words, k) => ({ words, pointer: `${at}/lead_ins/${k}`, clause, lines: null })),
    ...others.map((other, k) => ({
      words: other.quote,
      pointer: `${at}/also_at/${k}/quote`,
      clause,
      lines: other.lines,
    })),
  ];
}

function compare({ words, pointer, clause, lines }: Words, file: PackFile, text: FullText): VerifyFinding[] {
  const sought = folded(words).text;
  const starts = occurrences(sought, text);
  if (starts.length === 0) return [notFound(words, pointer, clause, file, text)];
  if (lines === null) return [];
  const [first, last] = lines;
  const found = starts.map((start) => lineOf(text, start));
  if (found.some((line) => line >= first && line <= last)) return [];
  const place = { clause, file: text.path, line: String(found[0]), first: String(first), last: String(last) };
  return [finding(file, 'quote_elsewhere', pointer.replace(/quote$/, 'lines'), shortened(words), place)];
}

/** Where words begin in the folded text. */
function occurrences(sought: string, { folded: { text } }: FullText): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) starts.push(at);
  return starts;
}

function lineOf({ text, folded: { offsets } }: FullText, at: number): number {
  return placeFinder(text)(offsets[at] ?? text.length).line;
}

const SHOWN = 12;

const shortened = (words: string): string => (words.length > 2 * SHOWN ? `${words.slice(0, 2 * SHOWN)}…` : words);

/** Says how far the words agree, and what stands on either side then. */
function notFound(words: string, pointer: string, clause: string, file: PackFile, text: FullText): VerifyFinding {
  const sought = folded(words).text;
  const length = longestPrefix(sought, text.folded.text);
  const start = text.folded.text.indexOf(sought.slice(0, length));
  const end = start + length;
  return finding(file, 'quote_not_found', pointer, shortened(words), {
    clause,
    file: text.path,
    prefix: sought.slice(Math.max(0, length - SHOWN), length),
    next: sought.slice(length, length + SHOWN),
    instead: text.folded.text.slice(end, end + SHOWN),
    line: String(lineOf(text, end)),
  });
}

/** How many characters of the words stand somewhere in the text: what stands there, its beginning does too. */
function longestPrefix(sought: string, text: string): number {
  let [known, beyond] = [0, sought.length];
  while (known < beyond - 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (text.includes(sought.slice(0, middle))) known = middle;
    else beyond = middle;
  }
  return known;
}

function finding(
  file: PackFile,
  code: VerifyCode,
  pointer: string,
  found: string,
  params: Readonly<Record<string, string>>,
): VerifyFinding {
  return { path: file.path, problem: { code, pointer, ...file.at(pointer), found, expected: '', params } };
}
