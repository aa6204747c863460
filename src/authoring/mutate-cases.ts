/** The cases of a pack's rules, validated and ready to be judged again and again. */

import type { CompiledPack } from '../engine/compile.ts';
import { judge, statusJudge } from '../engine/judge.ts';
import type { Survey } from '../facts/survey.ts';
import type { Status } from '../model/status.ts';
import type { HousingProject } from '../model/subject.ts';
import { surveyNow } from '../run/survey-now.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import { projectOf } from './case-project.ts';
import type { Case, CaseTable } from './cases.ts';

export interface ReadyCase {
  readonly source: Case;
  readonly expect: Status;
  /** Whether it is left to a person; null where the table does not say. */
  readonly judgement: boolean | null;
  readonly project: HousingProject;
  readonly assessedOn: string;
  readonly survey: Survey;
}

/** The cases by the id of their rule. Throws UnusablePack for a subject that is not valid, or has no date. */
export function readyCases(table: CaseTable): ReadonlyMap<string, readonly ReadyCase[]> {
  const found = new Map<string, ReadyCase[]>();
  for (const one of table.cases) {
    const others = found.get(one.rule) ?? [];
    found.set(one.rule, others);
    others.push(readyCase(one, table));
  }
  return found;
}

function readyCase(source: Case, table: CaseTable): ReadyCase {
  const project = projectOf(source, table);
  const { assessed_on: assessedOn } = project;
  const { expect, judgement } = source;
  if (assessedOn != null) return { source, expect, judgement, project, assessedOn, survey: surveyNow(project) };
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
  const statuses = statusJudge(pack);
  return cases.find(({ expect, judgement, project, assessedOn, survey }) => {
    const [status] = statuses(project, assessedOn, survey);
    if (status !== expect) return true;
    if (judgement === null) return false;
    if (status !== 'undetermined') return judgement;
    const [finding] = judge(pack, project, assessedOn, survey).findings;
    return (finding?.judgement != null) !== judgement;
  });
}
