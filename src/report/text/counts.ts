/** The verdict with how many findings there are of each status, and how many of those decide nothing. */
import type { Finding, JudgedResult } from '../../model/report.ts';
import { BINDING_FORCES, type Status, standsWith } from '../../model/status.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import type { Style } from '../style.ts';

/** What a reader looks for first stands first. */
const ORDER: readonly Status[] = ['fail', 'undetermined', 'pass', 'not_yet_due', 'not_applicable'];

const isBlocking = (finding: Finding): boolean =>
  finding.disposition === 'active' && BINDING_FORCES.includes(finding.force);

/** Whether it stands in the way with this status. What is open beside waived items of a finding does. */
export const blocksWith = (finding: Finding, status: 'fail' | 'undetermined'): boolean =>
  BINDING_FORCES.includes(finding.force) && standsWith(finding, status);

/** 不符合 2（其中已豁免 1）、通过 3 … */
export function countsText(style: Style, result: JudgedResult): string {
  return countParts(style, result).join(style.say('list_comma'));
}

export function countParts(style: Style, result: JudgedResult): string[] {
  return ORDER.filter((status) => result.counts[status] > 0).map((status) => {
    const text = style.say('count_of', { status: STATUS_WORDS[status][style.lang], count: result.counts[status] });
    const detail = undecisive(style, result.findings, status);
    return detail === '' ? text : style.say('in_brackets', { text, detail });
  });
}

/** Failed or open findings that do not bear on the verdict would make the numbers look wrong: named apart. */
function undecisive(style: Style, findings: readonly Finding[], status: Status): string {
  if (status !== 'fail' && status !== 'undetermined') return '';
  const idle = findings.filter((finding) => finding.status === status && !isBlocking(finding));
  const waived = idle.filter((finding) => finding.disposition === 'waived').length;
  const advice = idle.length - waived;
  const parts = [
    ...(waived > 0 ? [style.say('count_waived', { count: waived })] : []),
    ...(advice > 0 ? [style.say('count_advice', { count: advice })] : []),
  ];
  return parts.length === 0 ? '' : style.say('count_detail', { parts: parts.join(style.say('list_mark')) });
}
