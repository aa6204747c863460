/** The subject of a case: the base of its table with what the case gives in place of it, a project unless it says. */
import type { CompiledPack } from '../engine/compile.ts';
import { judge } from '../engine/judge.ts';
import type { Survey } from '../facts/survey.ts';
import { validateSubject } from '../load/library.ts';
import type { JudgedFinding } from '../model/judged.ts';
import { segmentsOf } from '../model/pointer.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { isProject, type Subject } from '../model/subjects.ts';
import { surveyNow } from '../run/survey-now.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import type { Case, CaseTable } from './cases.ts';

/** A subject ready to be judged; only projects have positions to be surveyed. */
export interface CaseSubject {
  readonly subject: Subject;
  readonly survey: Survey | null;
}

/** Throws UnusablePack for a subject that is not valid, with the places in the table. */
export function subjectOf(one: Case, table: CaseTable): CaseSubject {
  const subject = validSubject(one, table);
  return { subject, survey: isProject(subject) ? surveyNow(subject) : null };
}

function validSubject(one: Case, { base, file }: CaseTable): Subject {
  try {
    return validateSubject({ ...base, ...one.given });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const placed = error.problems.map((problem): Problem => {
      const [field = ''] = segmentsOf(problem.pointer);
      const isOfBase = Object.hasOwn(base, field) && !Object.hasOwn(one.given, field);
      const pointer = `${isOfBase ? '/base' : `${one.pointer}/given`}${problem.pointer}`;
      return { ...problem, pointer, ...file.at(pointer) };
    });
    throw new UnusablePack({ path: file.path, problems: placed });
  }
}

/** What a rule of the pack says of the subject; undefined where it does not bind subjects of that kind. */
export function findingOf(
  pack: CompiledPack,
  rule: string,
  { subject, survey }: CaseSubject,
  assessedOn: string,
): JudgedFinding | undefined {
  return judge(pack, subject, assessedOn, survey).findings.find((finding) => finding.rule === rule);
}
