/** The cases of a pack's rules, validated and ready to be judged again and again. */

import type { CompiledPack } from '../engine/compile.ts';
import { judge, statusJudge } from '../engine/judge.ts';
import type { HousingProject } from '../model/subject.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import { projectOf } from './case-project.ts';
import type { Case, CaseTable } from './cases.ts';

export interface ReadyCase {
  readonly source: Case;
  readonly project: HousingProject;
  readonly assessedOn: string;
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
  if (assessedOn != null) return { source, project, assessedOn };
  const pointer = `${source.pointer}/given`;
  const { path, at } = table.file;
  const problem = { code: 'missing_field', pointer, ...at(pointer), found: '', expected: 'date', params: {} };
  throw new UnusablePack({ path, problems: [problem] });
}

/** The first case that the only rule of the pack does not meet, in status or in whether it is left to a person. */
export function firstUnmet(pack: CompiledPack, cases: readonly ReadyCase[]): ReadyCase | undefined {
  const statuses = statusJudge(pack);
  return cases.find(({ source, project, assessedOn }) => {
    const [status] = statuses(project, assessedOn);
    if (status !== source.expect) return true;
    if (status !== 'undetermined') return source.judgement;
    const [finding] = judge(pack, project, assessedOn).findings;
    return (finding?.judgement != null) !== source.judgement;
  });
}
