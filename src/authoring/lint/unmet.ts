/** Cases of the table that their rule does not meet. */
import { compile } from '../../engine/compile.ts';
import type { UnmetCase } from '../../model/mutation.ts';
import type { PackOnFile } from '../../run/own-packs.ts';
import { STATUS_WORDS } from '../../wording/status.ts';
import type { CaseTable } from '../cases.ts';
import { type ReadyCase, readyCases, underReading } from '../mutate-cases.ts';
import { alone, readAlone } from '../mutate-rule.ts';
import { unmetCases } from '../unmet.ts';
import { finding, type LintFinding } from './finding.ts';

/** Every case of the table is judged. Throws UnusablePack for a case whose subject is not valid. */
export function unmetFindings({ input }: PackOnFile, table: CaseTable): LintFinding[] {
  const ready = readyCases(table, input.pack.rules);
  return input.pack.rules.flatMap((rule) => {
    const cases: readonly ReadyCase[] = ready.get(rule.id) ?? [];
    const own = unmetCases(compile(alone(input, rule)), cases, null);
    const read = (rule.alternatives ?? []).flatMap((alternative) => {
      const { reading } = alternative;
      return unmetCases(compile(readAlone(input, rule, alternative)), underReading(cases, reading), reading);
    });
    return [...own, ...read].map((unmet) => notMet(rule.id, unmet, table));
  });
}

function notMet(rule: string, unmet: UnmetCase, { file }: CaseTable): LintFinding {
  const { pointer, name, field, expected, got, reason, reading, missing } = unmet;
  const inChinese = (value: string): string => {
    const words = Object.entries(STATUS_WORDS).find(([status]) => status === value)?.[1];
    return words === undefined ? value : `${value}（${words.zh}）`;
  };
  return finding(file, {
    code: 'case_not_met',
    pointer,
    found: name,
    params: {
      rule: reading === null ? rule : `${rule} [${reading}]`,
      said: `${field} ${expected}`,
      said_zh: `${field} 写的是 ${inChinese(expected)}`,
      got,
      got_zh: inChinese(got),
      why_zh: reason.zh,
      why_en: reason.en,
      ...(missing.length === 0 ? {} : { missing: missing.join(', ') }),
    },
  });
}
