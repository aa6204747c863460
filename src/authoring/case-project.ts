/** The subject of a case: the base of its table with what the case gives in place of it. */
import { validateProject } from '../load/library.ts';
import { segmentsOf } from '../model/pointer.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { HousingProject } from '../model/subject.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import type { Case, CaseTable } from './cases.ts';

/** Throws UnusablePack for a subject that is not valid, with the places in the table. */
export function projectOf(one: Case, { base, file }: CaseTable): HousingProject {
  try {
    return validateProject({ ...base, ...one.given });
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
