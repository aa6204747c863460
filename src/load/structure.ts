import { validate } from '#generated/validate-project.js';
import type { SubjectKind } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';

/**
 * What keeps a value from having the structure of its kind of subject; nothing where it has. The answer comes from the
 * compiled validator; the schema library is only loaded to explain a refusal.
 */
export async function structureDrafts(
  value: unknown,
  kind: SubjectKind,
  longNumbers: ReadonlySet<string>,
): Promise<Draft[]> {
  const accepted = await accepts(value, kind);
  if (accepted && longNumbers.size === 0) return [];
  const { explain } = await import('./explain.ts');
  const drafts = explain(value, longNumbers, kind);
  if (!accepted && drafts.length === 0) throw new Error('the validator refuses what the schema accepts');
  return drafts;
}

/** Only projects are common enough to have their validator at hand. */
async function accepts(value: unknown, kind: SubjectKind): Promise<boolean> {
  if (kind === 'housing_project') return validate(value);
  const other = kind === 'area' ? import('#generated/validate-area.js') : import('#generated/validate-plan.js');
  return (await other).validate(value);
}
