/** The table of findings: one row for each rule. */
import type { Finding } from '../../model/report.ts';
import { FORCE_WORDS } from '../../wording/status.ts';
import type { Style } from '../style.ts';
import { type Cell, drawTable } from '../table.ts';

export function overview(style: Style, findings: readonly Finding[]): string[] {
  const head = [
    style.say('col_status'),
    style.say('col_rule'),
    style.say('col_measured'),
    style.say('col_required'),
    style.say('col_short'),
    style.say('col_clause'),
  ];
  return drawTable(
    style,
    head,
    findings.map((finding) => row(style, finding)),
  );
}

function row(style: Style, finding: Finding): Cell[] {
  const { measured, required, shortfall } = finding;
  return [
    statusCell(style, finding),
    [{ text: style.pick(finding.title) }, { text: style.shown(finding.rule), paint: style.palette.faint }],
    [{ text: measured ? style.quantity(measured) : '' }],
    [{ text: required ? style.requirement(required) : '' }],
    [{ text: shortfall ? style.quantity(shortfall) : '' }],
    [{ text: style.shown(finding.clause.at) }],
  ];
}

/** What is not simply mandatory and in force is said below the status: it decides differently, or not at all. */
function statusCell(style: Style, finding: Finding): Cell {
  const status = { text: style.status(finding.status), paint: style.palette.status[finding.status] };
  const notes = [
    ...(finding.force === 'mandatory' ? [] : [FORCE_WORDS[finding.force][style.lang]]),
    ...(finding.disposition === 'waived' ? [style.say('waived')] : []),
  ];
  return [status, ...notes.map((text) => ({ text, paint: style.palette.faint }))];
}
