/** The head of a subject: what was checked, by which document, for which date, and the verdict at once. */
import type { JudgedResult, SubjectResult } from '../../model/report.ts';
import type { LabelId } from '../../wording/labels.ts';
import { DATE_ORIGIN_WORDS } from '../../wording/status.ts';
import { flow } from '../flow.ts';
import type { Paint } from '../paint.ts';
import type { Style } from '../style.ts';
import { countsText } from './counts.ts';

const HEAD_LABELS: readonly LabelId[] = ['project', 'file', 'city', 'document', 'applied_for', 'notice', 'verdict'];

/** A line of the head: its label in a column of its own. */
function entry(style: Style, id: LabelId, text: string, paint?: Paint): string[] {
  const column = style.columnFor(HEAD_LABELS);
  const look = { lead: style.say(id), leadPaint: style.palette.strong, column };
  return flow(style, text, paint ? { ...look, paint } : look);
}

/** 项目, 区域 or 规划; what could not be read may be of any kind. */
export function kindLabel({ subject: { kind } }: SubjectResult): LabelId {
  if (kind === 'area') return 'area';
  return kind === 'plan' ? 'spatial_plan' : 'project';
}

/** 名称（编号）, or what there is of them. */
export function subjectName(style: Style, { subject }: SubjectResult): string {
  const id = subject.id === null ? null : style.shown(subject.id);
  const name = subject.name === null ? null : style.shown(subject.name);
  if (name === null) return id ?? style.say('unnamed');
  return style.say('with_id', { name, id: id ?? style.say('no_id') });
}

export function subjectEntries(style: Style, result: SubjectResult): string[] {
  return [
    ...entry(style, kindLabel(result), subjectName(style, result), style.palette.strong),
    ...entry(style, 'file', style.file(result.subject.file)),
  ];
}

export function judgedHead(style: Style, result: JudgedResult): string[] {
  return [
    ...basisEntries(style, result),
    ...result.pack.notices.flatMap((notice) => entry(style, 'notice', style.pick(notice))),
    ...verdictEntry(style, result),
  ];
}

/** What was checked, by which documents, and for which date. */
export function basisEntries(style: Style, result: JudgedResult): string[] {
  return [
    ...subjectEntries(style, result),
    ...entry(style, 'city', packText(style, result)),
    ...documentTexts(style, result).flatMap((text) => entry(style, 'document', text)),
    ...entry(style, 'applied_for', appliedText(style, result)),
  ];
}

/** The documents that the pack rests on, each with its number, title and day of issue. */
export function documentTexts(style: Style, { pack }: JudgedResult): string[] {
  return pack.documents.map(({ number, title, issued }) =>
    style.say('document_text', {
      number: style.shown(number),
      title: style.shown(title),
      issued: style.shown(issued),
    }),
  );
}

/** The date that the rules were applied for, and where it is from. */
export function appliedText(style: Style, result: JudgedResult): string {
  const origin = DATE_ORIGIN_WORDS[result.assessed_on_from][style.lang];
  return style.say('applied_for_text', { date: style.shown(result.assessed_on), origin });
}

export function verdictEntry(style: Style, result: SubjectResult): string[] {
  return entry(style, 'verdict', verdictText(style, result), style.palette.verdict[result.verdict]);
}

/** The verdict with how many findings, or errors, there are. */
export function verdictText(style: Style, result: SubjectResult): string {
  const detail =
    result.verdict === 'invalid' ? style.say('not_judged', { count: result.errors.length }) : countsText(style, result);
  return style.say('with_detail', { text: style.verdict(result.verdict), detail });
}

/** 郑州，规则包 zhengzhou 1.0.0 */
export function packText(style: Style, { pack }: JudgedResult): string {
  const text = style.say('city_and_pack', {
    city: style.pick(pack.city),
    pack: style.shown(pack.id),
    version: style.shown(pack.version),
  });
  return pack.origin === 'own' ? style.say('own_pack', { text }) : text;
}
