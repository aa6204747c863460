/** One subject of the opinion in its parts: judged with everything that was found, or with the errors of its file. */
import type { Table } from 'docx';
import type { InvalidResult, Item, JudgedResult, Report, SubjectResult } from '../../model/report.ts';
import type { OpinionId } from '../../wording/opinion.ts';
import { countsText } from '../text/counts.ts';
import { appliedText, documentTexts, kindLabel, packText, subjectName } from '../text/head.ts';
import { step } from '../text/next-steps.ts';
import { placeText } from '../text/place.ts';
import { inTopics } from '../topics.ts';
import { basisBlocks } from './basis.ts';
import { type Block, labelled, paragraph } from './blocks.ts';
import { findingBlocks, isOpen } from './finding.ts';
import { findingsTable } from './findings-table.ts';
import type { Sheet } from './sheet.ts';
import { supplyBlocks } from './supply.ts';
import { type Pair, pairs } from './table.ts';
import { waiverBlocks } from './waivers.ts';

/** A part of the opinion: what stands below its heading. */
export interface Part {
  readonly id: OpinionId;
  readonly blocks: readonly Block[];
}

/** Every part but the head and the signatures. */
export function partsOf(sheet: Sheet, report: Report, result: SubjectResult): Part[] {
  return result.verdict === 'invalid' ? invalidParts(sheet, report, result) : judgedParts(sheet, report, result);
}

function judgedParts(sheet: Sheet, report: Report, result: JudgedResult): Part[] {
  const findings = inTopics(sheet.style, result.findings);
  const open = findings.filter(isOpen);
  const first: Part[] = [
    { id: 'conclusion', blocks: [paragraph('body', conclusionText(sheet, result)), ...useBlocks(sheet, result)] },
    { id: 'table', blocks: [findingsTable(sheet, sheet.quiet ? open : findings)] },
    { id: 'details', blocks: detailBlocks(sheet, result) },
  ];
  if (sheet.quiet) return first;
  return [
    ...first,
    { id: 'supply', blocks: supplyBlocks(sheet, result) },
    { id: 'others', blocks: otherBlocks(sheet, result) },
    { id: 'waivers', blocks: waiverBlocks(sheet, findings) },
    { id: 'remarks', blocks: remarkBlocks(sheet, result) },
    { id: 'basis', blocks: basisBlocks(sheet, report, result) },
  ];
}

/** No application stands behind an area or a plan: what the document is good for is said. */
function useBlocks(sheet: Sheet, result: JudgedResult): Block[] {
  return kindLabel(result) === 'project' ? [] : [paragraph('body', sheet.words('use_of_area'))];
}

export function conclusionText(sheet: Sheet, result: SubjectResult): string {
  if (result.verdict === 'invalid') return sheet.words('conclusion_invalid', { count: result.errors.length });
  return sheet.words('conclusion_text', {
    name: subjectName(sheet.style, result),
    verdict: sheet.verdict(result.verdict),
    count: result.findings.length,
    counts: countsText(sheet.style, result),
  });
}

export function headTable(sheet: Sheet, result: SubjectResult): Table {
  const { style } = sheet;
  const { id, name, file } = result.subject;
  const named = (text: string | null, none: string): string => (text === null ? none : style.shown(text));
  return pairs(
    [
      [style.say(kindLabel(result)), [named(name, style.say('unnamed'))]],
      [sheet.words('project_id'), [named(id, style.say('no_id'))]],
      [style.say('file'), [style.file(file)]],
      ...(result.verdict === 'invalid' ? [] : basisRows(sheet, result)),
    ],
    0.18,
  );
}

function basisRows(sheet: Sheet, result: JudgedResult): Pair[] {
  const { style } = sheet;
  return [
    [style.say('city'), [packText(style, result)]],
    [style.say('document'), documentTexts(style, result)],
    [sheet.words('applied_for'), [appliedText(style, result)]],
  ];
}

export function detailBlocks(sheet: Sheet, { findings: inPackOrder, subject }: JudgedResult): Block[] {
  const findings = inTopics(sheet.style, inPackOrder);
  const open = findings.filter(isOpen);
  if (open.length === 0) return [paragraph('body', sheet.words('details_none'))];
  return open.flatMap((finding, i) => findingBlocks(sheet, finding, i + 1, subject.file));
}

/** Why each of the others holds, is not due, or does not bind. */
export function otherBlocks(sheet: Sheet, { findings }: JudgedResult): Block[] {
  const { style } = sheet;
  const others = findings.filter((finding) => !isOpen(finding));
  if (others.length === 0) return [paragraph('body', sheet.words('others_none'))];
  return others.flatMap((finding, i) => {
    const { title, rule, reason, items } = finding;
    const params = { status: sheet.status(finding), title: style.pick(title), rule: style.shown(rule) };
    const text = sheet.words('listed', { number: i + 1, text: sheet.words('status_of', params) });
    const ofItems =
      items.length === 0 ? [] : [labelled('note', sheet.labelled(style.say('items'), ''), itemTexts(sheet, items))];
    return [labelled('note', sheet.labelled(text, ''), style.pick(reason)), ...ofItems];
  });
}

/** 规划（通过）；建设（未到期） */
const itemTexts = (sheet: Sheet, items: readonly Item[]): string =>
  items
    .map((item) => sheet.style.say('in_brackets', { text: sheet.style.itemName(item.id), detail: sheet.status(item) }))
    .join(sheet.style.say('list_stop'));

/** What the rule pack says about its documents, and what was remarked about the submission. */
export function remarkBlocks(sheet: Sheet, { pack, remarks }: JudgedResult): Block[] {
  const { style } = sheet;
  const all = [
    ...pack.notices.map((notice) => [style.say('notice'), style.pick(notice)] as const),
    ...remarks.map((remark) => {
      const text = style.pick(remark);
      const detail = style.shown(remark.pointer);
      return [style.say(remark.level), detail === '' ? text : style.say('in_brackets', { text, detail })] as const;
    }),
  ];
  if (all.length === 0) return [paragraph('body', sheet.words('remarks_none'))];
  return all.map(([name, text]) => labelled('body', sheet.labelled(name, ''), text));
}

function invalidParts(sheet: Sheet, report: Report, result: InvalidResult): Part[] {
  return [
    { id: 'conclusion', blocks: [paragraph('body', conclusionText(sheet, result))] },
    { id: 'errors', blocks: errorBlocks(sheet, result) },
    { id: 'basis', blocks: basisBlocks(sheet, report, result) },
  ];
}

/** Each error of the file, and what to do about them. */
export function errorBlocks(sheet: Sheet, { errors, subject }: InvalidResult): Block[] {
  const { style } = sheet;
  const texts = errors.map((error, i) => {
    const place = sheet.words('listed', { number: i + 1, text: placeText(style, error, subject.file) });
    return labelled('body', sheet.labelled(place, ''), style.pick(error));
  });
  return [...texts, paragraph('body', step(style, 'mend', { file: style.file(subject.file) }).text)];
}
