/** Tables in an audit: what the user says about their columns, how they were read, and the mapping that is saved. */
import type { SourceBatch } from '../load/source.ts';
import { columnName } from '../load/table/cells.ts';
import type { Bytes } from '../load/table/encoding.ts';
import type { Column, GivenMapping, Mapping } from '../load/table/mapping.ts';
import type { ColumnUse } from '../model/audit.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { displayWidth } from '../report/width.ts';
import { fill, type Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { RECOGNISED_BY, TABLE_WORDS, UNUSED_COLUMN } from '../wording/tables.ts';
import { visible } from '../wording/visible.ts';
import { readBeside, withForwardSlashes } from './inputs.ts';
import { writeWhole } from './output-file.ts';
import { fileName, place } from './stderr.ts';
import { UsageError, usageError } from './usage.ts';

/** The options about tables as typed. */
export interface RawTables {
  readonly map?: readonly string[];
  readonly set?: readonly string[];
  readonly mapping?: string;
  readonly saveMapping?: string;
}

/** Is given how the columns of a table are read, in lines and one by one. */
type Show = (text: string, uses: readonly ColumnUse[]) => Promise<void>;

/** The tables of one run. */
export class Tables {
  readonly #raw: RawTables;
  readonly #lang: Lang;
  readonly #isOnly: boolean;
  readonly #mappings: Mapping[] = [];
  #given: GivenMapping | null = null;

  /** `isOnly`: one table is all there is to read. */
  constructor(raw: RawTables, lang: Lang, isOnly: boolean) {
    this.#isOnly = isOnly;
    this.#raw = raw;
    this.#lang = lang;
  }

  /** Reads what is said about columns, before anything is judged. Throws UsageError. */
  async begin(): Promise<void> {
    const { map = [], set = [], mapping, saveMapping } = this.#raw;
    if (map.length === 0 && set.length === 0 && mapping === undefined && saveMapping === undefined) return;
    const { givenMapping, readMapping, together } = await import('../load/table/mapping-file.ts');
    const { decode } = await import('../load/bytes.ts');
    try {
      const own = givenMapping(await pairs('--map', map), await pairs('--set', set));
      const saved = mapping === undefined ? null : readMapping(decode(await readBeside(mapping)).text);
      this.#given = saved === null ? own : together(saved, own);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      throw new UsageError({ zh: this.#explained(error.problems, 'zh'), en: this.#explained(error.problems, 'en') });
    }
  }

  #explained(problems: readonly Problem[], lang: Lang): string {
    const { mapping } = this.#raw;
    const where = (problem: Problem): string =>
      isOfFile(problem) && mapping !== undefined ? `${place(mapping, problem, lang)}: ` : '';
    return problems.map((problem) => `${where(problem)}${wordProblem(problem)[lang]}`).join('\n');
  }

  /**
   * The subjects of a table; `show` is given how its columns are read. Throws InvalidInput where it cannot be read, and
   * UsageError as `refuseStrangers` does, before anything of it is judged.
   */
  async *read(file: string, bytes: Bytes, show: Show): AsyncGenerator<SourceBatch> {
    const { openTable } = await import('../load/table/table.ts');
    const { NO_MAPPING } = await import('../load/table/mapping.ts');
    const { encoding, mappings, notes, batches } = await openTable(bytes, this.#given ?? NO_MAPPING);
    this.#mappings.push(...mappings);
    const text = mappings.map((mapping) => mappingLines(file, mapping, this.#lang)).join('');
    await show(
      text,
      mappings.flatMap((mapping) => usesOf(withForwardSlashes(file), mapping)),
    );
    if (this.#isOnly) await this.refuseStrangers();
    yield { subjects: [], bytesRead: 0, encoding, notes };
    yield* batches;
  }

  /** Throws UsageError where somebody has named a column that none of the tables has: it would go unread. */
  async refuseStrangers(): Promise<void> {
    const { map = [] } = this.#raw;
    if (map.length === 0 || this.#mappings.length === 0) return;
    const { strangers } = await import('../load/table/mapping-file.ts');
    const typed = new Set((await pairs('--map', map)).map(({ name }) => name));
    const problems = strangers([...typed], this.#mappings);
    if (problems.length === 0) return;
    const say = (lang: Lang): string => problems.map((problem) => wordProblem(problem)[lang]).join('\n');
    throw new UsageError({ zh: say('zh'), en: say('en') });
  }

  /** Saves the mapping where that is asked for; what is told at the end. Throws OutputFailed. */
  async finish(): Promise<string[]> {
    const { mappingText } = await import('../load/table/mapping-file.ts');
    const { NO_MAPPING } = await import('../load/table/mapping.ts');
    const given = this.#given ?? NO_MAPPING;
    const { saveMapping } = this.#raw;
    if (saveMapping === undefined) return [];
    await writeWhole(saveMapping, mappingText(this.#mappings, given, TABLE_WORDS.saved_head[this.#lang]));
    return [fill(TABLE_WORDS.saved[this.#lang], { path: visible(saveMapping) })];
  }

  get isUsed(): boolean {
    return this.#mappings.length > 0;
  }
}

/** Of the mapping file, not of an option. */
const isOfFile = ({ line, code }: Problem): boolean => line !== null || code === 'not_readable';

const EXAMPLES = { '--map': '总户数=households', '--set': 'stage=existing' };

async function pairs(option: keyof typeof EXAMPLES, typed: readonly string[]) {
  const { saidIn } = await import('../load/table/mapping-file.ts');
  return typed.map((text) => {
    const said = saidIn(text);
    if (said !== null) return said;
    throw usageError(TABLE_WORDS.not_a_pair, { option, found: visible(text), example: EXAMPLES[option] });
  });
}

const usesOf = (file: string, { sheet, headerRow, columns }: Mapping): ColumnUse[] =>
  columns.map(({ index, header, field, by, unit, unused }) => {
    return { file, sheet, headerRow, column: columnName(index), header, field, by, unit, unused };
  });

/** One line for each column: its letter and header, and what it is used for. */
function mappingLines(file: string, { sheet, headerRow, columns }: Mapping, lang: Lang): string {
  const params = { file: fileName(file, lang), sheet: visible(sheet ?? ''), row: headerRow };
  const head = fill(TABLE_WORDS[sheet === null ? 'head' : 'head_sheet'][lang], params);
  const headers = columns.map(({ index, header }) => `  ${columnName(index)} ${visible(header)}`);
  const width = Math.max(0, ...headers.map(displayWidth));
  const lines = columns.map((column, i) => {
    const header = headers[i] ?? '';
    return `${header}${' '.repeat(width - displayWidth(header))}  ${use(column, lang)}`;
  });
  return [head, ...lines].map((line) => `${line}\n`).join('');
}

function use({ field, by, unit, unused }: Column, lang: Lang): string {
  if (field === null || by === null) {
    return fill(TABLE_WORDS.unused[lang], { why: UNUSED_COLUMN[unused ?? 'unknown'][lang] });
  }
  const how = RECOGNISED_BY[by][lang];
  if (unit === null) return fill(TABLE_WORDS.used[lang], { field, how });
  return fill(TABLE_WORDS.used_unit[lang], { field, how, unit });
}
