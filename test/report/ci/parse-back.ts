/** Each format read by a public library, or as its service reads it, and what it then says of each rule and item. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { DISPOSITION_WORDS } from '../../../src/wording/csv.ts';
import type { Lang } from '../../../src/wording/language.ts';
import { STATUS_SIGNS, STATUS_WORDS } from '../../../src/wording/status.ts';
import { classed, only, parsed, tagged, textOf } from '../html/dom.ts';
import { tablesOf } from '../marked.ts';
import type { Told } from './told.ts';

const children = (element: Element, tag: string): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeName === tag);

/** Throws where the text is no XML. */
export function suitesOf(xml: string): Element[] {
  const failed = (_level: string, message: string) => {
    throw new Error(message);
  };
  const root = new DOMParser({ onError: failed }).parseFromString(xml, 'text/xml').documentElement;
  if (root === null || root.tagName !== 'testsuites') throw new Error('no test suites');
  return children(root, 'testsuite');
}

export const casesOf = (suite: Element): Element[] => children(suite, 'testcase');

/** The only element in a test case, and its type. */
export function markOf(testcase: Element): { tag: string; type: string } | null {
  const [mark] = [...testcase.childNodes].filter((node): node is Element => node.nodeType === 1);
  return mark === undefined ? null : { tag: mark.tagName, type: mark.getAttribute('type') ?? '' };
}

export function propertiesOf(suite: Element): Map<string, string> {
  const all = children(suite, 'properties').flatMap((element) => children(element, 'property'));
  return new Map(all.map((element) => [element.getAttribute('name') ?? '', element.getAttribute('value') ?? '']));
}

/** Rule, title and item of a name. */
const NAME = /^(\S+) (.*?)(?: \[(.*)\])?$/s;

const OUTCOMES: Readonly<Record<string, readonly [string, string]>> = {
  error: ['undetermined', 'active'],
  failure: ['fail', 'active'],
  'system-out': ['pass', 'active'],
};

export function toldByJunit(xml: string): Told[] {
  return suitesOf(xml).flatMap((suite) => {
    const properties = propertiesOf(suite);
    if (properties.get('verdict') === 'invalid') return [];
    const left = new Map([...properties].filter(([name]) => name.includes('.')));
    const subjects = new Set<string>();
    const told = casesOf(suite).map((testcase): Told => {
      const [, rule = '', , item = null] = NAME.exec(testcase.getAttribute('name') ?? '') ?? [];
      const key = item === null ? rule : `${rule} [${item}]`;
      const stated = left.get(key)?.split(' ') as [string, string] | undefined;
      left.delete(key);
      const subject = testcase.getAttribute('classname') ?? '';
      subjects.add(subject);
      return [subject, rule, item, ...(stated ?? outcomeOf(testcase))];
    });
    const [subject = ''] = subjects;
    const whole = [...left].map(([rule, value]): Told => {
      const [status = '', disposition = ''] = value.split(' ');
      return [subject, rule, null, status, disposition];
    });
    return [...told, ...whole];
  });
}

function outcomeOf(testcase: Element): readonly [string, string] {
  const mark = markOf(testcase);
  if (mark === null) return ['pass', 'active'];
  if (mark.tag === 'skipped') return mark.type === 'waived' ? ['fail', 'waived'] : [mark.type, 'active'];
  return OUTCOMES[mark.tag] ?? ['', ''];
}

/** A workflow command as the runner of GitHub reads it from a line of a log. */
export interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const decoded = (text: string): string => text.replace(/%(25|0D|0A|3A|2C)/g, (sign) => decodeURIComponent(sign));

/** Every line that begins with a command, blanks aside, and every old command wherever it stands. */
export function commandsOf(log: string): Command[] {
  return log.split(/\r\n|[\r\n]/).flatMap((line) => {
    const found = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/is.exec(line);
    if (found) {
      const [, command = '', given = '', message = ''] = found;
      const properties = given.split(',').map((one) => [one.split('=')[0] ?? '', one.slice(one.indexOf('=') + 1)]);
      return [
        {
          command,
          properties: Object.fromEntries(properties.map(([key, value = '']) => [key, decoded(value)])),
          message: decoded(message),
        },
      ];
    }
    const old = /##(?:[a-z]*)\[([^\]]*)\](.*)$/is.exec(line);
    return old ? [{ command: `##${old[1]}`, properties: {}, message: old[2] ?? '' }] : [];
  });
}

/** Subject, rule, title and item of a title or a description. */
const TITLE = /^(.*?) ?([a-z][a-z0-9-]*\.[a-z0-9-]+) (.*?)(?: \[(.*)\])?$/s;

function whoOf(title: string, rules: ReadonlySet<string>): readonly [string, string, string | null] {
  const [, subject = '', rule = '', , item = null] = TITLE.exec(title) ?? [];
  if (!rules.has(rule)) throw new Error(`no rule in ${title}`);
  return [subject, rule, item];
}

/** Rules that are known beforehand: a subject may have dots in its name. */
export function toldByGithub(log: string, rules: ReadonlySet<string>): Told[] {
  return (
    commandsOf(log)
      // The last notice has no place, and an input error no rule.
      .filter(
        ({ properties: { line, title = '' } }) =>
          line !== undefined && !/^(?:.* )?(?:送审文件有误|Invalid input)/.test(title),
      )
      .map(({ command, properties, message }): Told => {
        const who = whoOf(properties['title'] ?? '', rules);
        if (command === 'error') return [...who, 'fail', 'active'];
        if (command === 'warning') return [...who, 'undetermined', 'active'];
        return [...who, 'fail', /^(?:waived|已豁免)/.test(message) ? 'waived' : 'active'];
      })
  );
}

export interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

export function toldByGitlab(json: string): Told[] {
  const issues = (JSON.parse(json) as Issue[]).filter(({ check_name }) => !check_name.startsWith('input.'));
  return issues.map(({ description, check_name, severity }): Told => {
    const [subject = '', rest = ''] = splitAt(description, `${check_name} `);
    // The title has no brackets and no colon.
    const [, item = null] = /^[^[：:]* \[(.*?)\](?:：|: )/s.exec(rest) ?? [];
    return [subject.replace(/ $/, ''), check_name, item, severity === 'major' ? 'undetermined' : 'fail', 'active'];
  });
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** The rows of the table by the names of the columns, without the apostrophe that guards a cell. */
export function recordsOf(csv: string): Record<string, string>[] {
  const options = { bom: true, columns: true, record_delimiter: '\r\n', relax_quotes: false } as const;
  const records = parse(csv, options) as Record<string, string>[];
  const bare = (text: string) => (text.startsWith("'") ? text.slice(1) : text);
  return records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([column, text]) => [column, bare(text)])),
  );
}

/** The code for a word of the table. */
function codeFor(words: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, text: string): string {
  return Object.entries(words).find(([, word]) => word.zh === text)?.[0] ?? text;
}

const NAMES = {
  zh: { subject: '对象编号', rule: '条文编号', status: '结论', disposition: '豁免', items: '分项（供程序读取）' },
  en: { subject: 'subject', rule: 'rule', status: 'status', disposition: 'disposition', items: 'items_json' },
} as const;

export function toldByCsv(csv: string, lang: Lang): Told[] {
  const names = NAMES[lang];
  return recordsOf(csv).flatMap((record) => {
    const cell = (name: keyof typeof names) => record[names[name]] ?? '';
    if (cell('rule') === '') return [];
    const who = [cell('subject'), cell('rule')] as const;
    const items = JSON.parse(cell('items') || '[]') as { id: string; status: string; disposition: string }[];
    const status = codeFor(STATUS_WORDS, cell('status'));
    const disposition = codeFor(DISPOSITION_WORDS, cell('disposition'));
    return [
      [...who, null, status, disposition] as const,
      ...items.map((item): Told => [...who, item.id, item.status, item.disposition]),
    ];
  });
}

/** The status by the sign before its word, and whether it is waived. */
function stateOf(text: string): readonly [string, string] {
  const [status = ''] = Object.entries(STATUS_SIGNS).find(([, sign]) => text.startsWith(`${sign} `)) ?? [];
  return [status, /已豁免|\bwaived\b/.test(text) ? 'waived' : 'active'];
}

/** `ids`: of the subjects in their order, whose headings must name them. Items are called by their words. */
export function toldByHtml(page: string, ids: readonly string[]): Told[] {
  return classed(parsed(page), 'subject').flatMap((section, i) => {
    const id = named(textOf(only(tagged(section, 'h2'))), ids[i]);
    return classed(section, 'finding').flatMap((article) => {
      const head = only(tagged(article, 'h4'));
      const rule = textOf(only(tagged(head, 'code')));
      const items = classed(article, 'items').flatMap((table) => tagged(only(tagged(table, 'tbody')), 'tr'));
      return [
        [id, rule, null, ...stateOf(textOf(only(classed(head, 'tag'))))] as const,
        ...items.map(
          (row): Told => [id, rule, textOf(only(tagged(row, 'th'))), ...stateOf(textOf(only(classed(row, 'tag'))))],
        ),
      ];
    });
  });
}

/** The table of each subject, which has a row for each rule and none for items. */
export function toldByMarkdown(markdown: string, ids: readonly string[]): Told[] {
  const tables = tablesOf(markdown).filter(({ rows }) => rows.some(([status = '']) => stateOf(status)[0] !== ''));
  return tables.flatMap(({ subject, rows }, i) =>
    rows.map(([status = '', , rule = '']): Told => [named(subject, ids[i]), rule, null, ...stateOf(status)]),
  );
}

function named(heading: string, id: string | undefined): string {
  const squeezed = (text: string) => text.replace(/\s/g, '');
  if (id === undefined || !squeezed(heading).includes(squeezed(id))) throw new Error(`${heading} is not ${id}`);
  return id;
}
