/** The cases of a pack's rules, validated and ready to be judged again and again. */

import { bindsOf, type CompiledPack } from '../engine/compile.ts';
import { statusJudge } from '../engine/judge.ts';
import { byPlace } from '../load/draft.ts';
import type { PackFile } from '../load/pack.ts';
import type { RuleSource } from '../model/pack.ts';
import type { Problem } from '../model/problem.ts';
import type { Status } from '../model/status.ts';
import { kindOf } from '../model/subjects.ts';
import { SUBJECT_KINDS } from '../model/vocabulary.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import { type CaseSubject, findingOf, subjectOf } from './case-subject.ts';
import type { Case, CaseTable } from './cases.ts';

export interface ReadyCase extends CaseSubject {
  readonly source: Case;
  readonly expect: Status;
  /** Whether it is left to a person; null where the table does not say. */
  readonly judgement: boolean | null;
  readonly assessedOn: string;
  /** Where a pointer of the table stands. */
  readonly place: PackFile['at'];
}

/**
 * The cases by the id of their rule. Throws UnusablePack, with every mistake, for subjects that are not valid, have no
 * date, or are of a kind that their rule does not bind, and for readings that their rule does not have.
 */
export function readyCases(table: CaseTable, rules: readonly RuleSource[]): ReadonlyMap<string, readonly ReadyCase[]> {
  const found = new Map<string, ReadyCase[]>();
  const problems: Problem[] = table.cases.flatMap((one) => strangeReadings(one, table, rules));
  for (const one of table.cases) {
    const others = found.get(one.rule) ?? [];
    found.set(one.rule, others);
    try {
      const ready = readyCase(one, table);
      problems.push(...strangeKind(ready, table, rules));
      others.push(ready);
    } catch (error) {
      if (!(error instanceof UnusablePack)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new UnusablePack({ path: table.file.path, problems: once(problems).sort(byPlace) });
  return found;
}

/** A mistake in the base is one of every case. */
const once = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.pointer}`, problem])).values(),
];

/** Readings that the table expects something of and the rule does not have; a rule that is not there is told by lint. */
function strangeReadings(
  { rule: id, alternatives = {}, pointer }: Case,
  { file }: CaseTable,
  rules: readonly RuleSource[],
): Problem[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) return [];
  const known = (rule.alternatives ?? []).map(({ reading }) => reading);
  const strange = Object.keys(alternatives).filter((reading) => !known.includes(reading));
  return strange.map((reading) => {
    const at = `${pointer}/alternatives/${reading}`;
    const params = { rule: id, ...(known.length === 0 ? {} : { known: known.join(', ') }) };
    return { code: 'unknown_alternative', pointer: at, ...file.at(at), found: reading, expected: '', params };
  });
}

/** Nothing can be expected of a rule for a subject that it never binds. */
function strangeKind({ source, subject }: ReadyCase, { file }: CaseTable, rules: readonly RuleSource[]): Problem[] {
  const rule = rules.find(({ id }) => id === source.rule);
  const kind = kindOf(subject);
  if (rule === undefined || bindsOf(rule).includes(kind)) return [];
  const pointer = `${source.pointer}/given`;
  const params = { rule: rule.id, binds: bindsOf(rule).join(', ') };
  return [{ code: 'case_of_other_kind', pointer, ...file.at(pointer), found: kind, expected: '', params }];
}

function readyCase(source: Case, table: CaseTable): ReadyCase {
  const ready = subjectOf(source, table);
  const { assessed_on: assessedOn } = ready.subject;
  const { expect, judgement } = source;
  const place = table.file.at;
  if (assessedOn != null) return { source, expect, judgement, ...ready, assessedOn, place };
  const pointer = `${source.pointer}/given`;
  const { path, at } = table.file;
  const problem = { code: 'missing_field', pointer, ...at(pointer), found: '', expected: 'date', params: {} };
  throw new UnusablePack({ path, problems: [problem] });
}

/** Those that say what they come to under a reading that was not chosen, with that for what is expected. */
export function underReading(cases: readonly ReadyCase[], reading: string): ReadyCase[] {
  return cases.flatMap((one) => {
    const expect = one.source.alternatives?.[reading];
    return expect === undefined ? [] : [{ ...one, expect, judgement: null }];
  });
}

/** The first case that the only rule of the pack does not meet, in status or in whether it is left to a person. */
export function firstUnmet(pack: CompiledPack, cases: readonly ReadyCase[]): ReadyCase | undefined {
  const statuses = new Map(SUBJECT_KINDS.map((kind) => [kind, statusJudge(pack, kind)]));
  return cases.find((one) => {
    const { expect, judgement, subject, assessedOn, survey, source } = one;
    const [status] = statuses.get(kindOf(subject))?.(subject, assessedOn, survey) ?? [];
    if (status !== expect) return true;
    if (judgement === null) return false;
    if (status !== 'undetermined') return judgement;
    return (findingOf(pack, source.rule, one, assessedOn)?.judgement != null) !== judgement;
  });
}
