/** Opens a template: the parts of the archive that have text, and the placeholders in them. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { PlaceholderId } from '../../../wording/template.ts';
import type { Parts } from '../file.ts';
import { type TemplateFault, UnusableTemplate, unusable } from './fault.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Found, isAlone, isBlock, placeholdersIn, unclosedIn } from './placeholders.ts';
import { isWhole, tokensOf } from './xml.ts';

export interface Template {
  readonly parts: Parts;
  /** Names of the parts that have something to fill in. */
  readonly toFill: readonly string[];
  readonly ids: ReadonlySet<PlaceholderId>;
}

/** What a template may hold when it is unpacked. */
const MAX_MIB = 256;

const CONTENT_TYPES = '[Content_Types].xml';

/** The roots of the parts that have paragraphs to fill: the text, headers, footers and notes. */
const ROOT = /<w:(?:document|hdr|ftr|footnotes|endnotes)[\s>]/;

/** `hintFor`: the nearest known name to one that does not exist. Throws UnusableTemplate with every fault found. */
export function openTemplate(bytes: Uint8Array, nearest: (name: string) => string | null): Template {
  const parts = asDocument(unpacked(bytes));
  const found: Found[] = [];
  const faults: TemplateFault[] = [];
  const toFill: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    const xml = name.endsWith('.xml') ? strFromU8(content) : '';
    if (!ROOT.test(xml)) continue;
    const looked = lookAt(xml, nearest);
    faults.push(...looked.faults);
    found.push(...looked.found);
    if (looked.found.length > 0) toFill.push(name);
  }
  if (faults.length > 0) throw new UnusableTemplate(faults);
  if (found.length === 0) throw unusable('none', { example: '{{项目名称}}' });
  return { parts, toFill, ids: new Set(found.flatMap(({ id }) => (id === null ? [] : [id]))) };
}

function lookAt(xml: string, nearest: (name: string) => string | null): { found: Found[]; faults: TemplateFault[] } {
  const found: Found[] = [];
  const faults: TemplateFault[] = [];
  const tokens = tokensOf(xml);
  if (!isWhole(xml, tokens)) throw unusable('damaged');
  for (const paragraph of paragraphsOf(tokens)) {
    const unclosed = unclosedIn(paragraph);
    if (unclosed !== null) faults.push({ code: 'unclosed', params: { found: unclosed, close: '}}' } });
    for (const one of placeholdersIn(paragraph)) {
      found.push(one);
      if (one.id === null)
        faults.push({ code: 'unknown', params: { found: one.written, nearest: nearest(one.name) ?? '' } });
      else if (isBlock(one.id) && !isAlone(paragraph, one))
        faults.push({ code: 'not_alone', params: { found: one.written } });
    }
  }
  return { found, faults };
}

function unpacked(bytes: Uint8Array): Parts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw unusable('old_or_locked');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unusable('not_docx');
  let size = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    size += originalSize;
    if (size > MAX_MIB * 2 ** 20) throw unusable('too_large', { limit: MAX_MIB });
    return !name.endsWith('/');
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof UnusableTemplate ? error : unusable('damaged');
  }
}

/** A template in the word processor's own sense (.dotx) becomes a document. */
function asDocument(parts: Parts): Parts {
  const types = parts[CONTENT_TYPES];
  if (types === undefined) throw unusable('not_docx');
  const xml = strFromU8(types);
  if (xml.includes('macroEnabled')) throw unusable('macros');
  if (!xml.includes('wordprocessingml.')) throw unusable('not_docx');
  const asTold = xml.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');
  return { ...parts, [CONTENT_TYPES]: strToU8(asTold) };
}
