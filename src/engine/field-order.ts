/** Puts pointers of missing fields into schema order: the order of the keys in the schema, then of the items. */
import { FIELDS } from '#generated/field-order.js';
import { segmentsOf } from '../model/pointer.ts';

/** Without repetitions. */
export function inSchemaOrder(pointers: readonly string[]): string[] {
  return [...new Set(pointers)].sort(comparePointers);
}

const isIndex = (segment: string): boolean => /^[0-9]+$/.test(segment);

function comparePointers(a: string, b: string): number {
  const left = segmentsOf(a);
  const right = segmentsOf(b);
  let pattern = '';
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    if (x === y) pattern += `/${isIndex(x) ? '*' : x}`;
    else if (isIndex(x) && isIndex(y)) return Number(x) - Number(y);
    else return orderOf(`${pattern}/${x}`) - orderOf(`${pattern}/${y}`);
  }
  return left.length - right.length;
}

const orderOf = (pattern: string): number => FIELDS[pattern]?.order ?? Number.MAX_SAFE_INTEGER;
