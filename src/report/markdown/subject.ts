/** The part of the Markdown report about one subject. */
import type { Finding, InvalidResult, JudgedResult, SubjectResult } from '../../model/report.ts';
import type { LabelId } from '../../wording/labels.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import type { Style } from '../style.ts';
import { appliedText, documentTexts, packText, subjectName, verdictText } from '../text/head.ts';
import { nextSteps, type Step, step } from '../text/next-steps.ts';
import { placeText } from '../text/place.ts';
import { byTopic, dutyNotes, inTopics } from '../topics.ts';
import { bullet, code, markdownTable, md } from './escape.ts';
import { findingDetail, otherFinding, remarkLine } from './finding.ts';
import { block, entry, say } from './say.ts';

/** `index` counts from 1 where there are several subjects; null for the only one. */
export function subjectPart(style: Style, result: SubjectResult, index: number | null, quiet: boolean): string[] {
  const name = subjectName(style, result);
  const title = index === null ? name : say(style, 'heading', { index, name });
  return [
    '',
    `## ${md(title)}`,
    '',
    `**${md(verdictText(style, result))}**`,
    '',
    fileLine(style, result),
    ...(result.verdict === 'invalid' ? errors(style, result) : judged(style, result, quiet)),
  ];
}

export const fileLine = (style: Style, { subject }: SubjectResult): string =>
  bullet(`${md(style.say('with_detail', { text: style.say('file'), detail: '' }))} ${code(style.file(subject.file))}`);

function judged(style: Style, result: JudgedResult, quiet: boolean): string[] {
  const { remarks, subject } = result;
  const findings = inTopics(style, result.findings);
  const details = (id: LabelId, status: Finding['status']): string[] => {
    const found = findings.filter((finding) => finding.status === status);
    return section(
      style,
      id,
      found.length,
      found.flatMap((finding) => findingDetail(style, finding, subject.file)),
    );
  };
  const actionable = [...details('failing', 'fail'), ...details('open', 'undetermined')];
  if (quiet) return actionable;
  const others = findings.filter(({ status }) => status !== 'fail' && status !== 'undetermined');
  return [
    ...head(style, result),
    ...block([`### ${md(style.say('findings'))}`]),
    ...block(overview(style, findings)),
    ...actionable,
    ...section(style, 'others', others.length, block(others.flatMap((finding) => otherFinding(style, finding)))),
    ...section(style, 'remarks', remarks.length, block(remarks.map((remark) => remarkLine(style, remark)))),
    ...steps(style, nextSteps(style, result)),
  ];
}

function head(style: Style, result: JudgedResult): string[] {
  return [
    ...basisList(style, result),
    ...result.pack.notices.flatMap((notice) => entry(style, 'notice', style.pick(notice))),
  ];
}

/** By which documents and for which date the subject was checked. */
export function basisList(style: Style, result: JudgedResult): string[] {
  return [
    ...entry(style, 'city', packText(style, result)),
    ...documentTexts(style, result).flatMap((text) => entry(style, 'document', text)),
    ...entry(style, 'applied_for', appliedText(style, result)),
  ];
}

/** The table of findings: one row for each rule. */
function overview(style: Style, findings: readonly Finding[]): string[] {
  const labels: readonly LabelId[] = ['col_measured', 'col_required', 'col_short', 'col_clause'];
  const titles = [style.say('col_status'), style.say('col_rule'), say(style, 'col_id')];
  const row = (finding: Finding): string[] => [
    statusText(style, finding),
    style.pick(finding.title),
    style.shown(finding.rule),
    finding.measured ? style.quantity(finding.measured) : '',
    finding.required ? style.requirement(finding.required) : '',
    finding.shortfall ? style.quantity(finding.shortfall) : '',
    style.shown(finding.clause.at),
  ];
  const rows = byTopic(style, findings).flatMap(({ title, findings: members }) => [
    ...(title === null ? [] : [['', title, '', '', '', '', '']]),
    ...members.map(row),
  ]);
  return markdownTable([...titles, ...labels.map((id) => style.say(id))], rows);
}

/** What is not simply mandatory and in force stands in brackets: it decides differently, or not at all. */
function statusText(style: Style, finding: Finding): string {
  const { status, force, disposition } = finding;
  const notes = [
    ...(force === 'mandatory' ? [] : [FORCE_WORDS[force][style.lang]]),
    ...(disposition === 'waived' ? [style.say('waived')] : []),
    ...dutyNotes(style, finding),
  ];
  const text = style.status(status);
  return notes.length === 0 ? text : style.say('in_brackets', { text, detail: notes.join(style.say('list_comma')) });
}

/** A heading with the number of things below it; nothing where there are none. */
function section(style: Style, id: LabelId, count: number, lines: readonly string[]): string[] {
  return count === 0 ? [] : ['', `### ${md(style.say(id, { count }))}`, ...lines];
}

function errors(style: Style, result: InvalidResult): string[] {
  const { file } = result.subject;
  const again = step(style, 'mend', { file: style.file(file) });
  const lines = result.errors.map((error) => bullet(`${code(placeText(style, error, file))} ${md(style.pick(error))}`));
  return [...section(style, 'errors', lines.length, block(lines)), ...steps(style, [again])];
}

function steps(style: Style, all: readonly Step[]): string[] {
  const lines = all.flatMap(({ text, things }) => [bullet(md(text)), ...things.map((thing) => bullet(md(thing), 1))]);
  return ['', `### ${md(say(style, 'next'))}`, '', ...lines];
}
