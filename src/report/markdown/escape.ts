/**
 * Text that stays text in Markdown as GitHub and GitLab read it. Every line of the report passes through here once,
 * when it is whole; control characters have been made visible before.
 */

/**
 * Signs that mean something wherever they stand: marks of Markdown and HTML, cells of tables, formulas. An underscore
 * inside a word means nothing, nor does `#` but before the end of a heading.
 */
const SIGN = /[\\`*[\]<>|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=\s)#/u;

/**
 * What the services read after Markdown, where a backslash does not help: mentions of people, references to issues,
 * emoji by name, addresses, marked changes. In a code span they leave it alone.
 */
const SERVICE = /(?:@(?=\w)|[#!](?=\d)|:\/\/|:(?=[\w+-]+:)|www\.|\{(?=[+-]))+/u;

const SPECIAL = new RegExp(`(?<service>${SERVICE.source})|(?:${SIGN.source})`, 'giu');

/** What makes a list, a heading, or a row of a table out of the line that begins with it. */
const AT_START = /^(?:(?=[-+=:#])|(\d+)(?=[.)](?:\s|$)))/;

/** One line of text. Spaces around it, which would mean something, are dropped. */
export function md(text: string): string {
  const escaped = text
    .trim()
    .replace(SPECIAL, (found, service: string | undefined) => (service === undefined ? `\\${found}` : `\`${found}\``));
  return escaped.replace(AT_START, (_, digits: string | undefined) => `${digits ?? ''}\\`);
}

/** A path or a digest, to the letter; not for tables, where a bar would end the cell. */
export function code(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A table; the cells are texts that are not escaped yet. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head.map(md)), line(head.map(() => '---')), ...rows.map((row) => line(row.map(md)))];
}

/** A block quotation with a paragraph for each line. */
export function quotation(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) => [...(i === 0 ? [] : ['>']), `> ${md(line)}`.trimEnd()]);
}

/** A line of a list; `depth` 0 is the outermost. */
export const bullet = (text: string, depth = 0): string => `${'  '.repeat(depth)}- ${text}`;
