/**
 * Validation for programs that have a subject as an object. It answers at once, so it brings the schema library with
 * it; the command line reads files through `subjects.ts` instead.
 */
import { validate } from '#generated/validate-project.js';
import { InvalidInput } from '../model/problem.ts';
import type { HousingProject } from '../model/subject.ts';
import { isProject, type Subject } from '../model/subjects.ts';
import { type Draft, unplaced, valueAt } from './draft.ts';
import { explain } from './explain.ts';
import { allDrafts, kindIn } from './inspect.ts';

const NONE: ReadonlySet<string> = new Set();

/** The value itself, known to be a project. Throws InvalidInput with every problem, without lines and columns. */
export function validateProject(value: unknown): HousingProject {
  const subject = validateSubject(value);
  if (!isProject(subject)) throw new TypeError(`not a housing project: ${subject.kind}`);
  return subject;
}

/** The value itself, known to be a subject of its kind. Throws InvalidInput as `validateProject` does. */
export function validateSubject(value: unknown): Subject {
  const drafts = draftsOf(value);
  if (drafts.length > 0) throw new InvalidInput(drafts.map((found) => unplaced(found, valueAt(value, found.pointer))));
  return value as Subject;
}

function draftsOf(value: unknown): readonly Draft[] {
  const kind = kindIn(value);
  const isAccepted = kind === 'housing_project' && validate(value);
  return allDrafts(value, isAccepted ? [] : explain(value, NONE, kind), NONE);
}
