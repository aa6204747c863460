/** The placeholders in a paragraph: `{{项目名称}}`, also with the full-width braces of a Chinese keyboard. */
import { PLACEHOLDERS, type PlaceholderId } from '../../../wording/template.ts';
import { type TemplateParagraph, textOf } from './paragraphs.ts';

const PLACEHOLDER = /(?:\{\{|｛｛)([^{}｛｝]*)(?:\}\}|｝｝)/g;

export interface Found {
  /** As written, with its braces. */
  readonly written: string;
  readonly name: string;
  /** Null for one that does not exist. */
  readonly id: PlaceholderId | null;
  /** Of its first and after its last character in the text of the paragraph. */
  readonly from: number;
  readonly to: number;
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const IDS = Object.keys(PLACEHOLDERS) as PlaceholderId[];

const BY_NAME: ReadonlyMap<string, PlaceholderId> = new Map(
  IDS.flatMap((id) => Object.values(PLACEHOLDERS[id].names).map((name) => [plain(name), id] as const)),
);

export function placeholdersIn(paragraph: TemplateParagraph): Found[] {
  return [...textOf(paragraph).matchAll(PLACEHOLDER)].map((match) => {
    const [written, name = ''] = match;
    return {
      written,
      name: name.trim(),
      id: BY_NAME.get(plain(name)) ?? null,
      from: match.index,
      to: match.index + written.length,
    };
  });
}

/** What begins like a placeholder and does not end; null where nothing does. */
export function unclosedIn(paragraph: TemplateParagraph): string | null {
  const rest = textOf(paragraph).replace(PLACEHOLDER, '');
  const begun = /(?:\{\{|｛｛).{0,20}/s.exec(rest);
  return begun === null ? null : begun[0];
}

export const isBlock = (id: PlaceholderId): boolean => PLACEHOLDERS[id].kind === 'block';

/** Whether a block placeholder has its paragraph to itself. */
export const isAlone = (paragraph: TemplateParagraph, { written }: Found): boolean =>
  !paragraph.hasPicture && textOf(paragraph).trim() === written;
