/** A bureau's form, made here: paragraphs as a word processor writes them, with a header and styles of its own. */
import { packed } from './word.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const LOOK = '<w:rPr><w:rFonts w:eastAsia="华文行楷"/><w:sz w:val="44"/></w:rPr>';

/** A paragraph whose text the word processor has cut into these runs. */
export const cut = (...texts: readonly string[]): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${texts
    .map((text) => `<w:r>${LOOK}<w:t>${text}</w:t></w:r>`)
    .join('<w:proofErr w:type="spellStart"/>')}</w:p>`;

export const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

const STYLES = `<w:styles ${NAMESPACE}><w:style w:type="paragraph" w:styleId="EldercheckCell"><w:name w:val="ours"/></w:style></w:styles>`;

interface Form {
  readonly body: string;
  readonly header?: string;
  /** The kind of the main part; `template` for a .dotx. */
  readonly kind?: 'document' | 'template' | 'macros';
}

const KINDS = {
  document: `${OFFICE}.document.main+xml`,
  template: `${OFFICE}.template.main+xml`,
  macros: 'application/vnd.ms-word.document.macroEnabled.main+xml',
};

export function formOf({ body, header = cut('某市自然资源和规划局'), kind = 'document' }: Form): Uint8Array {
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${KINDS[kind]}"/>`,
    `<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/>`,
    `<Override PartName="/word/header1.xml" ContentType="${OFFICE}.header+xml"/>`,
  ];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return packed({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${TYPES}">${types.join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'styles', 'styles.xml')}${relation('rId2', 'header', 'header1.xml')}</Relationships>`,
    'word/styles.xml': `${DECLARATION}${STYLES}`,
    'word/header1.xml': `${DECLARATION}<w:hdr ${NAMESPACE}>${header}</w:hdr>`,
    'word/document.xml': `${DECLARATION}<w:document ${NAMESPACE} xmlns:a="urn:a"><w:body>${body}${SECTION}</w:body></w:document>`,
  });
}
