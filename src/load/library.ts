/**
 * Validation for programs that have a project as an object. It answers at once, so it brings the schema library with
 * it; the command line reads files through `subjects.ts` instead.
 */
import { validate } from '#generated/validate-project.js';
import { InvalidInput } from '../model/problem.ts';
import type { HousingProject } from '../model/subject.ts';
import { type Draft, unplaced, valueAt } from './draft.ts';
import { explain } from './explain.ts';
import { allDrafts, kindDrafts } from './inspect.ts';

const NONE: ReadonlySet<string> = new Set();

/** The value itself, known to be a project. Throws InvalidInput with every problem, without lines and columns. */
export function validateProject(value: unknown): HousingProject {
  const drafts = draftsOf(value);
  if (drafts.length > 0) throw new InvalidInput(drafts.map((found) => unplaced(found, valueAt(value, found.pointer))));
  if (!validate(value)) throw new Error('the validator refuses what the schema accepts');
  return value;
}

function draftsOf(value: unknown): readonly Draft[] {
  const kind = kindDrafts(value);
  if (kind.length > 0) return kind;
  return allDrafts(value, validate(value) ? [] : explain(value, NONE), NONE);
}
