/** Rules without a case that passes or one that fails, and cases of rules that do not exist. */
import type { PackOnFile } from '../../run/own-packs.ts';
import type { CaseTable } from '../cases.ts';
import { canFail } from './conditions.ts';
import { finding, type LintFinding } from './finding.ts';

export function caseFindings(pack: PackOnFile, table: CaseTable): LintFinding[] {
  const known = new Set(pack.pack.pack.rules.map(({ id }) => id));
  const strange = table.cases.filter(({ rule }) => !known.has(rule));
  return [
    ...pack.pack.pack.rules.flatMap((_, i) => missingCases(pack, i, table)),
    ...strange.map(({ rule, pointer }) =>
      finding(table.file, { code: 'case_of_unknown_rule', pointer: `${pointer}/rule`, found: rule }),
    ),
  ];
}

function missingCases({ pack, file }: PackOnFile, index: number, table: CaseTable): LintFinding[] {
  const rule = pack.pack.rules[index];
  if (rule === undefined) return [];
  const own = table.cases.filter((one) => one.rule === rule.id);
  const says = (code: 'no_passing_case' | 'no_failing_case' | 'no_judgement_case' | 'no_unmet_case'): LintFinding[] => [
    finding(file, { code, pointer: `/rules/${index}/id`, found: rule.id, params: { table: table.file.path } }),
  ];
  const passes = own.some(({ expect }) => expect === 'pass');
  const fails = own.some(({ expect }) => expect === 'fail');
  const judged = own.some(({ judgement }) => judgement);
  const waits = own.some(({ expect }) => expect === 'not_yet_due');
  // A rule that leaves its breach to a person never fails, and one with an open list may not be able to.
  const leaves = rule.otherwise !== undefined;
  const isOpen = rule.due === 'open';
  return [
    ...(passes ? [] : says('no_passing_case')),
    ...(leaves && !judged ? says('no_judgement_case') : []),
    ...(!leaves && isOpen && !waits ? says('no_unmet_case') : []),
    ...(!leaves && !isOpen && !fails && canFail(rule) ? says('no_failing_case') : []),
  ];
}

export const noTable = ({ pack, file }: PackOnFile): LintFinding =>
  finding(file, { code: 'no_case_table', pointer: '/id', found: pack.pack.id });
