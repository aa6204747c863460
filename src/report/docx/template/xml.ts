/**
 * The XML of a part, cut into tags and the text between them. What is not filled in goes back as it came, byte for byte:
 * a bureau's form keeps its fonts, its layout and whatever its word processor put in.
 */

/** Comments, CDATA sections, declarations, tags (`>` may stand in an attribute), and the text between. */
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+/g;

export const tokensOf = (xml: string): string[] => xml.match(TOKEN) ?? [];

/** `w:p` of `<w:p>` and `<w:p w:rsidR="00">`; of `</w:p>` it is `/w:p`; empty for text. */
export const tagName = (token: string): string => /^<(\/?[\w:.-]+)/.exec(token)?.[1] ?? '';

export const isEmptyTag = (token: string): boolean => token.endsWith('/>');

/** Whether the tokens are all of the XML and every element is closed in its turn. A word processor opens nothing else. */
export function isWhole(xml: string, tokens: readonly string[]): boolean {
  const open: string[] = [];
  let length = 0;
  for (const token of tokens) {
    length += token.length;
    const name = tagName(token);
    if (token.startsWith('<!DOCTYPE')) return false;
    if (name === '' || isEmptyTag(token)) continue;
    if (!name.startsWith('/')) open.push(name);
    else if (open.pop() !== name.slice(1)) return false;
  }
  return open.length === 0 && length === xml.length;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that stands written as XML. */
export function decoded(xml: string): string {
  return xml.replace(/&(#x[0-9a-f]+|#[0-9]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const isHex = /^#x/i.test(name);
    return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });
}

export const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
