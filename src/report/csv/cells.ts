/** What stands in each column of a row. */
import type { Bilingual, Finding, InputError, Item, SubjectResult } from '../../model/report.ts';
import { type CsvColumn, DISPOSITION_WORDS } from '../../wording/csv.ts';
import { BEARER_WORDS, FORCE_WORDS, STATUS_WORDS, VERDICT_WORDS } from '../../wording/status.ts';
import { topicText } from '../../wording/topics.ts';
import { decisionText, waiverText } from '../ci/sentence.ts';
import type { Style } from '../style.ts';
import { itemTitle } from '../text/items.ts';

/** Columns that are not named are empty. */
export type Cells = Partial<Record<CsvColumn, string>>;

/** A word of the JSON result, or what a Chinese reader calls it. */
const word = (style: Style, code: string, words: Bilingual): string => (style.lang === 'zh' ? words.zh : code);

const topicCell = (style: Style, topic: string): string =>
  style.lang === 'zh' ? topicText(topic, 'zh') : style.shown(topic);

const ENTRY_MARK = '; ';

/** What all rows of a subject share. */
export function subjectCells(style: Style, result: SubjectResult): Cells {
  const { subject, verdict } = result;
  const cells = {
    subject: style.shown(subject.id ?? ''),
    name: style.shown(subject.name ?? ''),
    verdict: word(style, verdict, VERDICT_WORDS[verdict]),
    file: style.shown(subject.file),
    city: style.shown(subject.city ?? ''),
    district: style.shown(subject.district ?? ''),
    street: style.shown(subject.street ?? ''),
  };
  if (result.verdict === 'invalid') return cells;
  const { pack, assessed_on } = result;
  return {
    ...cells,
    city: word(style, cells.city, pack.city),
    assessed_on,
    pack: style.shown(pack.id),
    pack_version: style.shown(pack.version),
  };
}

export function findingCells(style: Style, finding: Finding): Cells {
  const { clause, measured, required, shortfall, items } = finding;
  return {
    rule: style.shown(finding.rule),
    title: style.pick(finding.title),
    status: word(style, finding.status, STATUS_WORDS[finding.status]),
    disposition: word(style, finding.disposition, DISPOSITION_WORDS[finding.disposition]),
    force: word(style, finding.force, FORCE_WORDS[finding.force]),
    duty_bearer: word(style, finding.duty_bearer, BEARER_WORDS[finding.duty_bearer]),
    measured: measured ? style.quantity(measured) : '',
    required: required ? style.requirement(required) : '',
    shortfall: shortfall ? style.quantity(shortfall) : '',
    reason: style.pick(finding.reason),
    missing: finding.missing.map((pointer) => style.shown(pointer)).join(ENTRY_MARK),
    judgement: finding.judgement ? style.pick(finding.judgement) : '',
    items: items.map((item) => itemText(style, item)).join(style.say('list_stop')),
    items_json: items.length === 0 ? '' : itemsData(style, items),
    waiver: texts(finding, (one) => (one.waiver ? waiverText(style, one.waiver) : '')),
    decision: texts(finding, (one) => (one.decision ? decisionText(style, one.decision) : '')),
    document: style.shown(clause.document),
    at: style.shown(clause.at),
    quote: [...clause.lead_ins, clause.quote].map((text) => style.shown(text)).join(' '),
    readings: finding.readings.map((reading) => style.shown(reading)).join(ENTRY_MARK),
    topic: finding.topic === undefined ? '' : topicCell(style, finding.topic),
    due: finding.due ?? '',
    ...placeCells(style, finding.location),
  };
}

export const errorCells = (style: Style, error: InputError): Cells => ({
  reason: style.pick(error),
  error: style.shown(error.code),
  ...placeCells(style, error),
});

function placeCells(style: Style, { pointer, line, column }: Finding['location']): Cells {
  return { pointer: style.shown(pointer), line: String(line ?? ''), column: String(column ?? '') };
}

/** Of the finding and its items; each once, since one waiver may stand at many items. */
export function texts(finding: Finding, textOf: (one: Finding | Item) => string): string {
  const found = [finding, ...finding.items].map(textOf).filter((text) => text !== '');
  return [...new Set(found)].join(ENTRY_MARK);
}

/** F1 不符合（已豁免）：理由 */
export function itemText(style: Style, item: Item): string {
  const text = `${itemTitle(style, item)} ${STATUS_WORDS[item.status][style.lang]}`;
  return style.say('with_detail', { text, detail: style.pick(item.reason) });
}

/** The items for programs: `[{"id":"F1","status":"fail","disposition":"active"}]`. */
const itemsData = (style: Style, items: readonly Item[]): string =>
  JSON.stringify(items.map(({ id, status, disposition }) => ({ id: style.shown(id), status, disposition })));
