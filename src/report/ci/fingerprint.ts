/** A name for a result that stays the same when lines move, so that a service sees what is new and what is mended. */
import { createHash } from 'node:crypto';
import { uniqueNames } from './unique.ts';

/**
 * Gives 64 hexadecimal digits for what identifies a result: subject, rule and item, or what there is of an input error.
 * The same parts once more get digits of their own.
 */
export function fingerprints(): (parts: readonly (string | null)[]) => string {
  const uniqueName = uniqueNames();
  // JSON keeps the parts apart, and writes a lone surrogate in a way of its own.
  return (parts) =>
    createHash('sha256')
      .update(uniqueName(JSON.stringify(parts)))
      .digest('hex');
}
