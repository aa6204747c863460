/** The text of a new file: each field below its comment, as JSON with comments or as YAML. */
import { wrap } from '../report/wrap.ts';
import { fieldComment, INIT_FILE, speaksForItself } from '../wording/init.ts';
import { fill, type Lang } from '../wording/language.ts';
import type { Entry } from './starter.ts';

/** How a format writes what every file has. */
export interface Format {
  /** How a comment begins, with the space after it. */
  readonly mark: string;
  /** Around the whole. */
  document(lines: readonly string[]): readonly string[];
  plain(key: string, value: string | null, isLast: boolean): string;
  object(key: string, lines: readonly string[], isLast: boolean): readonly string[];
  list(key: string, items: readonly (readonly string[])[], isLast: boolean): readonly string[];
}

const shift = (lines: readonly string[], by = '  '): string[] => lines.map((line) => by + line);
const comma = (isLast: boolean): string => (isLast ? '' : ',');

export const JSON_FORMAT: Format = {
  mark: '// ',
  document: (lines) => ['{', ...shift(lines), '}'],
  plain: (key, value, isLast) => `"${key}": ${JSON.stringify(value)}${comma(isLast)}`,
  object: (key, lines, isLast) => [`"${key}": {`, ...shift(lines), `}${comma(isLast)}`],
  list: (key, items, isLast) => [
    `"${key}": [`,
    ...shift(items.flatMap((lines, i) => ['{', ...shift(lines), `}${comma(i === items.length - 1)}`])),
    `]${comma(isLast)}`,
  ],
};

/** A text stands in quotation marks, so that none is read as a number or a date. */
export const YAML_FORMAT: Format = {
  mark: '# ',
  document: (lines) => lines,
  plain: (key, value) => `${key}: ${JSON.stringify(value)}`,
  object: (key, lines) => [`${key}:`, ...shift(lines)],
  list: (key, items) => [`${key}:`, ...shift(items.flatMap((lines) => ['-', ...shift(lines)]))],
};

/** The width of a comment in columns; Chinese takes two for a character. */
const WIDTH = 100;

const commented = (lines: readonly string[], { mark }: Format): string[] => lines.map((line) => mark + line);

/** `head` are the lines above the fields; `notes` stand in for the comment of a field, by its pattern. */
export function layOut(
  head: readonly string[],
  entries: readonly Entry[],
  notes: ReadonlyMap<string, string>,
  format: Format,
  lang: Lang,
): string {
  const comment = (entry: Entry): string[] => {
    if (speaksForItself(entry.field.pattern)) return [];
    return commented(wrap(about(entry, notes, lang), WIDTH), format);
  };
  const above = commented(
    head.flatMap((line) => wrap(line, WIDTH)),
    format,
  );
  const lines = fieldLines(entries, comment, format);
  return `${[...above, ...format.document(lines)].join('\n')}\n`;
}

function about({ field, examples }: Entry, notes: ReadonlyMap<string, string>, lang: Lang): string {
  const text = notes.get(field.pattern) ?? fieldComment(field, lang);
  const count = examples?.length ?? 0;
  return count > 1 ? fill(INIT_FILE.several[lang], { text, count }) : text;
}

type CommentOf = ((entry: Entry) => readonly string[]) | null;

/** `comment` null: the fields alone, for a second example like the first. */
function fieldLines(entries: readonly Entry[], comment: CommentOf, format: Format): string[] {
  const shown = comment === null ? entries.filter(({ state }) => state !== 'offered') : lastActiveLast(entries);
  return shown.flatMap((entry, i) => {
    const isOffered = entry.state === 'offered';
    const own = valueLines(entry, comment, format, !isOffered && i === shown.length - 1);
    return [...(comment?.(entry) ?? []), ...(isOffered ? commented(own, format) : own)];
  });
}

function valueLines(entry: Entry, comment: CommentOf, format: Format, isLast: boolean): readonly string[] {
  const { field, value, examples } = entry;
  if (examples === null) return [format.plain(field.key, value, isLast)];
  const [first = [], ...others] = examples;
  const lines = fieldLines(first, comment, format);
  if (field.kind === 'object') return format.object(field.key, lines, isLast);
  return format.list(field.key, [lines, ...others.map((other) => fieldLines(other, null, format))], isLast);
}

/** In JSON nothing may follow the last field, so what is offered stands before it: it ends with a comma. */
function lastActiveLast(entries: readonly Entry[]): readonly Entry[] {
  const last = entries.findLast(({ state }) => state !== 'offered');
  return last === undefined ? entries : [...entries.filter((entry) => entry !== last), last];
}
