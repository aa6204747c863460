/** Places that nobody has filled in yet: values with a blank line in them, as in a form. `rules new` writes them. */
import { childPointer } from '../model/pointer.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceNode, SourceTree } from './tree.ts';
import { problemAt } from './written.ts';

export const BLANK = '____';

/** As much of the words beside a blank as a message shows. */
const SHOWN = 120;

/** Every open place in document order; `wanted` is what the words beside the blank ask for. */
export function blanksIn(tree: SourceTree): Problem[] {
  return blanksBelow(tree.root, '', tree);
}

function blanksBelow(node: SourceNode, pointer: string, tree: SourceTree): Problem[] {
  if (node.kind === 'list') return node.items.flatMap((item, i) => blanksBelow(item, childPointer(pointer, i), tree));
  if (node.kind === 'map') {
    return [...node.entries].flatMap(([key, { value }]) => blanksBelow(value, childPointer(pointer, key), tree));
  }
  if (typeof node.value !== 'string' || !node.value.includes(BLANK)) return [];
  // A blank with its words after it needs no sign of its own; `____ m2 per ____ households` does.
  const words = node.value.replace(/^_{4,}\s*(?=[^_]+$)/, '').replaceAll(/_{4,}/g, '…');
  return [problemAt(tree, 'open_blank', node, pointer, 'text', { wanted: words.slice(0, SHOWN) })];
}
