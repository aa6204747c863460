import type { CST } from 'yaml';
import { MAX_DEPTH } from './limits.ts';

/**
 * The offset of a collection that lies too deep inside others, or null. It is looked for before the nodes are
 * composed: that goes by recursion, and a stack that overflows there can end the whole process.
 */
export function tooDeepAt(tokens: readonly CST.Token[]): number | null {
  let level = tokens.flatMap((token) => (token.type === 'document' && token.value ? [token.value] : []));
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return null;
  }
  return level[0]?.offset ?? null;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return [];
  return token.items.flatMap(({ key, value }) => [key, value]).filter((child) => child !== undefined && child !== null);
}
