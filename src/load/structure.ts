import { validate } from '#generated/validate-project.js';
import type { Draft } from './draft.ts';

/**
 * What keeps a value from having the structure of a housing project; nothing where it has. The answer comes from the
 * compiled validator; the schema library is only loaded to explain a refusal.
 */
export async function structureDrafts(value: unknown, longNumbers: ReadonlySet<string>): Promise<Draft[]> {
  const accepted = validate(value);
  if (accepted && longNumbers.size === 0) return [];
  const { explain } = await import('./explain.ts');
  const drafts = explain(value, longNumbers);
  if (!accepted && drafts.length === 0) throw new Error('the validator refuses what the schema accepts');
  return drafts;
}
