/** The files that `rules new` writes: a pack, its register entry and its case table, with blanks to fill in. */
import { BLANK } from '../load/blanks.ts';
import type { Lang } from '../wording/language.ts';
import { NEW_PACK_BLANKS, NEW_PACK_NOTES } from '../wording/new-pack.ts';

/** What is known of the city and its document; null leaves a blank. */
export interface NewPack {
  readonly slug: string;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  /** Six digits. */
  readonly code: string | null;
  /** The document number as people write it. */
  readonly number: string | null;
  /** Of the full text, in hexadecimal. */
  readonly sha256: string | null;
}

export interface NewFile {
  /** Below the folder that was asked for, with `/` between its parts: where `--rules` finds it without being told. */
  readonly path: string;
  readonly text: string;
}

interface Words {
  /** Comment lines, indented by so many spaces. */
  note(key: keyof typeof NEW_PACK_NOTES, indent?: number): string;
  /** What is known, as YAML text; else a blank with what it is for. */
  value(key: keyof typeof NEW_PACK_BLANKS, known?: string | null): string;
  /** A blank for a number, which stands in no quotation marks. */
  number(key: keyof typeof NEW_PACK_BLANKS): string;
}

function wordsIn(lang: Lang): Words {
  const blank = (key: keyof typeof NEW_PACK_BLANKS): string => `${BLANK} ${NEW_PACK_BLANKS[key][lang]}`;
  return {
    note: (key, indent = 0) =>
      NEW_PACK_NOTES[key][lang]
        .split('\n')
        .map((line) => `${' '.repeat(indent)}# ${line}`)
        .join('\n'),
    // A text in JSON is one in YAML too, whatever stands in it.
    value: (key, known = null) => JSON.stringify(known ?? blank(key)),
    number: blank,
  };
}

export function newPackFiles(asked: NewPack, lang: Lang): NewFile[] {
  const words = wordsIn(lang);
  const document = documentId(asked);
  return [
    { path: `rules/${asked.slug}.yaml`, text: packText(asked, document, words) },
    { path: `seeds/${document}.yaml`, text: documentText(asked, document, words) },
    { path: `fixtures/${asked.slug}/cases.yaml`, text: casesText(asked, words) },
  ];
}

/** The city and the figures of the document number: 〔2018〕34号 is 2018-34. */
function documentId({ slug, number }: NewPack): string {
  const figures = number?.match(/[0-9]+/g) ?? [];
  return [slug, ...(figures.length === 0 ? ['document'] : figures)].join('-');
}

function packText({ slug, nameZh, nameEn, code }: NewPack, document: string, words: Words): string {
  const { note, value } = words;
  return `${note('pack')}
id: ${slug}
${note('version')}
version: 1.0.0
city:
  slug: ${slug}
  name: { zh: ${value('nameZh', nameZh)}, en: ${value('nameEn', nameEn)} }
${note('aliases', 2)}
  aliases: []
  code: ${value('code', code)}
${note('documents')}
documents: [${document}]
checked_on: ${value('checkedOn')}
${note('notices')}
notices: []
changes:
  - version: 1.0.0
    on: ${value('changedOn')}
    zh: ${value('changeZh')}
    en: ${value('changeEn')}
${note('restsOnPack')}
rests_on: []

rules:
${ruleText(slug, words)}`;
}

function ruleText(slug: string, { note, value }: Words): string {
  return `${note('rule', 2)}
  - id: ${slug}.new-area
    title: { zh: ${value('titleZh')}, en: ${value('titleEn')} }
    topic: ${value('topic')}
${note('force', 4)}
    force: { level: ${value('level')}, word: ${value('word')} }
${note('bearer', 4)}
    duty_bearer: ${value('bearer')}
${note('due', 4)}
${note('when', 4)}
    when: { stage: new }
${note('require', 4)}
    require: { community_care_floor_area: { at_least: "${BLANK} m2 of floor per ${BLANK} households" } }
${note('readings', 4)}
    readings: []
    rests_on: []
`;
}

function documentText({ slug, number, sha256 }: NewPack, document: string, words: Words): string {
  const { note, value } = words;
  return `${note('document')}
id: ${document}
number: ${value('number', number)}
number_as_printed: ${value('printedNumber')}
title: ${value('title')}
issuer: ${value('issuer')}
${note('issued')}
issued: ${value('issued')}
${note('clausesOfTime')}
printed: null
effective_clause: null
expiry_clause: null
full_text:
${note('sha256', 2)}
  sha256: ${value('sha256', sha256)}
clauses:
  - id: ${slug}.new-area
    at: ${value('at')}
${note('lines', 4)}
    lines: [${words.number('firstLine')}, ${words.number('lastLine')}]
    quote: ${value('quote')}
${note('leadIns', 4)}
`;
}

function casesText({ slug }: NewPack, { note, value, number }: Words): string {
  const one = (name: 'passName' | 'failName', area: 'enough' | 'tooSmall', expect: string): string =>
    `  - rule: ${slug}.new-area
    name: ${value(name)}
    given:
      stage: new
      households: ${number('households')}
      facilities:
        - { id: F1, type: home_care_station, provision: provided, floor_area_m2: ${number(area)} }
    expect: ${expect}
`;
  return `${note('cases')}
base: { id: case, city: ${slug}, assessed_on: ${value('assessedOn')} }
cases:
${one('passName', 'enough', 'pass')}${one('failName', 'tooSmall', 'fail')}`;
}
