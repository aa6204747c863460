/** The cases of a pack's rules, validated and ready to be judged again and again. */

import type { CompiledPack } from '../engine/compile.ts';
import { judge, statusJudge } from '../engine/judge.ts';
import type { Survey } from '../facts/survey.ts';
import { validateProject } from '../load/library.ts';
import { InvalidInput } from '../model/problem.ts';
import type { HousingProject } from '../model/subject.ts';
import { surveyNow } from '../run/survey-now.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import type { Case, CaseTable } from './cases.ts';

export interface ReadyCase {
  readonly source: Case;
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

function readyCase(source: Case, { base, file }: CaseTable): ReadyCase {
  const pointer = `${source.pointer}/given`;
  const project = validated({ ...base, ...source.given }, pointer, file);
  const { assessed_on: assessedOn } = project;
  if (assessedOn != null) return { source, project, assessedOn, survey: surveyNow(project) };
  const problem = { code: 'missing_field', pointer, ...file.at(pointer), found: '', expected: 'date', params: {} };
  throw new UnusablePack(file.path, [problem]);
}

function validated(subject: unknown, base: string, { path, at }: CaseTable['file']): HousingProject {
  try {
    return validateProject(subject);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const placed = error.problems.map((problem) => {
      const pointer = base + problem.pointer;
      return { ...problem, pointer, ...at(pointer) };
    });
    throw new UnusablePack(path, placed);
  }
}

/** The first case that the only rule of the pack does not meet, in status or in whether it is left to a person. */
export function firstUnmet(pack: CompiledPack, cases: readonly ReadyCase[]): ReadyCase | undefined {
  const statuses = statusJudge(pack);
  return cases.find(({ source, project, assessedOn, survey }) => {
    const [status] = statuses(project, assessedOn, survey);
    if (status !== source.expect) return true;
    if (status !== 'undetermined') return source.judgement;
    const [finding] = judge(pack, project, assessedOn, survey).findings;
    return (finding?.judgement != null) !== source.judgement;
  });
}
