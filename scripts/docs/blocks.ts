/** The generated parts of a document: what stands between `<!-- generated:NAME -->` and `<!-- /generated -->`. */

const BLOCK = /(<!-- generated:([a-z-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/** What each named part of a document has to say. */
export type Blocks = Readonly<Record<string, string>>;

/** The document with its generated parts as they should be. Throws for a part that nobody writes, or that is not there. */
export function fillBlocks(path: string, text: string, blocks: Blocks): string {
  const names = [...text.matchAll(BLOCK)].map((match) => match[2] ?? '');
  const strange = names.filter((name) => blocks[name] === undefined);
  const missing = Object.keys(blocks).filter((name) => !names.includes(name));
  if (strange.length + missing.length > 0) {
    throw new Error(`${path}: nobody writes [${strange}]; there is no place for [${missing}]`);
  }
  return text.replace(BLOCK, (_, start: string, name: string, end: string) => `${start}\n${blocks[name]}\n\n${end}`);
}

/** A Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

export const fenced = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
