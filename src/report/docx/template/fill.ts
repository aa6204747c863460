/**
 * Fills a template with the opinion of one subject.
 *
 * The library has a function for this too. It is not used: it never ends where a name holds its own placeholder, it
 * replaces the wrong paragraph where a block stands twice, and it does not see into links and content controls.
 */
import { strFromU8, strToU8 } from 'fflate';
import type { Report, SubjectResult } from '../../../model/report.ts';
import type { PlaceholderId } from '../../../wording/template.ts';
import type { RenderOptions } from '../../formats.ts';
import { safe } from '../blocks.ts';
import { documentParts, zipped } from '../file.ts';
import { Sheet } from '../sheet.ts';
import { blocksFor, type Subject, textFor } from './contents.ts';
import type { Template } from './open.ts';
import { paragraphsOf, replaceText, type TemplateParagraph } from './paragraphs.ts';
import { isBlock, placeholdersIn } from './placeholders.ts';
import { encoded, tagName, tokensOf } from './xml.ts';

/** The bytes of a .docx file, the same for the same template and report. */
export async function fillTemplate(
  template: Template,
  report: Report,
  result: SubjectResult,
  options: RenderOptions,
): Promise<Uint8Array> {
  const subject: Subject = { sheet: new Sheet(options), report, result };
  const blocks = new Map<PlaceholderId, string>();
  let styles: readonly string[] = [];
  for (const id of template.ids) {
    if (!isBlock(id)) continue;
    const made = await madeBlock(id, subject);
    blocks.set(id, made.body);
    styles = made.styles;
  }
  const parts = { ...template.parts };
  for (const name of template.toFill) {
    parts[name] = strToU8(filled(strFromU8(parts[name] ?? new Uint8Array()), subject, blocks));
  }
  const ofTemplate = parts[STYLES];
  if (ofTemplate) parts[STYLES] = strToU8(withStyles(strFromU8(ofTemplate), styles));
  return zipped(parts);
}

const STYLES = 'word/styles.xml';

/** A block as the library writes it, and the styles that it names. */
async function madeBlock(id: PlaceholderId, subject: Subject): Promise<{ body: string; styles: readonly string[] }> {
  const made = await documentParts(blocksFor(id, subject), '', subject.sheet.lang);
  const xml = (name: string): string => strFromU8(made[name] ?? new Uint8Array());
  const [, body = ''] = /<w:body>([\s\S]*)<w:sectPr\b/.exec(xml('word/document.xml')) ?? [];
  // A table needs a paragraph between it and what follows.
  const closed = body.endsWith('</w:tbl>') ? `${body}<w:p/>` : body;
  const styles = xml(STYLES).match(/<w:style\b[^>]*w:styleId="Eldercheck[\s\S]*?<\/w:style>/g) ?? [];
  return { body: closed, styles };
}

/** The styles of the blocks, but for those that the template has itself. */
function withStyles(xml: string, styles: readonly string[]): string {
  const wanted = styles.filter((style) => {
    const [id = ''] = /w:styleId="[^"]*"/.exec(style) ?? [];
    return !xml.includes(id);
  });
  return xml.replace('</w:styles>', () => `${wanted.join('')}</w:styles>`);
}

function filled(xml: string, subject: Subject, blocks: ReadonlyMap<PlaceholderId, string>): string {
  const tokens = tokensOf(xml);
  for (const paragraph of paragraphsOf(tokens)) {
    const [first] = placeholdersIn(paragraph);
    if (!first?.id) continue;
    const block = blocks.get(first.id);
    if (block === undefined) putTexts(tokens, paragraph, subject);
    else putBlock(tokens, paragraph, block);
  }
  return tokens.join('');
}

/** Last placeholder first, so that the places of the others stay right. */
function putTexts(tokens: string[], paragraph: TemplateParagraph, subject: Subject): void {
  for (const { id, from, to } of placeholdersIn(paragraph).toReversed()) {
    const text = id === null ? null : textFor(id, subject);
    if (text !== null) replaceText(paragraph, from, to, safe(text));
  }
  for (const { index, text } of paragraph.pieces) {
    tokens[index] = encoded(text);
    tokens[index - 1] = keepingSpaces(tokens[index - 1] ?? '');
  }
}

const keepingSpaces = (tag: string): string =>
  tag.includes('xml:space') ? tag : `${tag.slice(0, -1)} xml:space="preserve">`;

/** The block in the place of the paragraph. One that ends a section of the document goes on doing so, without text. */
function putBlock(tokens: string[], { start, end }: TemplateParagraph, block: string): void {
  const section = sectionOf(tokens.slice(start, end + 1));
  const before = tokens.slice(0, start).findLast((token) => token.trim() !== '') ?? '';
  // A table right below another would become its last rows.
  const gap = before === '</w:tbl>' && block.startsWith('<w:tbl>') ? '<w:p/>' : '';
  tokens.fill('', start, end + 1);
  tokens[start] = gap + (section === '' ? block : `${block}<w:p><w:pPr>${section}</w:pPr></w:p>`);
}

function sectionOf(tokens: readonly string[]): string {
  const from = tokens.findIndex((token) => tagName(token) === 'w:sectPr');
  const to = tokens.findIndex((token) => tagName(token) === '/w:sectPr');
  return from < 0 ? '' : tokens.slice(from, to + 1).join('');
}
