/** The report of one subject that was judged. */
import type { Finding, JudgedResult } from '../../model/report.ts';
import type { LabelId } from '../../wording/labels.ts';
import { heading } from '../flow.ts';
import type { Style } from '../style.ts';
import { inTopics } from '../topics.ts';
import { detail } from './detail.ts';
import { judgedHead, subjectEntries, verdictEntry } from './head.ts';
import { nextSteps, stepLines } from './next-steps.ts';
import { other, remarkLines } from './others.ts';
import { overview } from './overview.ts';

export function judgedSubject(style: Style, result: JudgedResult): string[] {
  const { remarks } = result;
  const findings = inTopics(style, result.findings);
  return [
    ...judgedHead(style, result),
    ...heading(style, style.say('findings')),
    ...overview(style, result.findings),
    ...actionable(style, result),
    ...section(
      style,
      'others',
      findings.filter((f) => f.status !== 'fail' && f.status !== 'undetermined'),
      (f) => other(style, f),
    ),
    ...section(style, 'remarks', remarks, (remark) => remarkLines(style, remark)),
    '',
    ...verdictEntry(style, result),
    '',
    ...stepLines(style, nextSteps(style, result)),
  ];
}

/** Only what fails or cannot be decided, and the verdict. */
export function judgedSubjectQuietly(style: Style, result: JudgedResult): string[] {
  const lines = actionable(style, result);
  return [
    ...subjectEntries(style, result),
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...verdictEntry(style, result),
  ];
}

function actionable(style: Style, result: JudgedResult): string[] {
  const { subject } = result;
  const findings = inTopics(style, result.findings);
  const all = (finding: Finding) => detail(style, finding, subject.file);
  return [
    ...section(
      style,
      'failing',
      findings.filter((f) => f.status === 'fail'),
      all,
    ),
    ...section(
      style,
      'open',
      findings.filter((f) => f.status === 'undetermined'),
      all,
    ),
  ];
}

function section<Entry>(
  style: Style,
  id: LabelId,
  entries: readonly Entry[],
  lines: (entry: Entry) => string[],
): string[] {
  if (entries.length === 0) return [];
  return [...heading(style, style.say(id, { count: entries.length })), ...entries.flatMap(lines)];
}
