/** Names for the items of a rule, each used once: two things may bear the same name, or none. */
import type { Domain } from '../facts/fact.ts';

export function memberNames(domain: Domain, list: readonly object[]): string[] {
  const used = new Map<string, number>();
  return list.map((value, index) => {
    const name = domain.name(value, index);
    const before = used.get(name) ?? 0;
    used.set(name, before + 1);
    return before === 0 ? name : `${name}#${before + 1}`;
  });
}
