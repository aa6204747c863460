/** Texts that are kept to be read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Byte for byte; UPDATE_GOLDEN=1 writes it instead, to be read before it is kept. */
export function expectGolden(name: string, text: string): void {
  const file = new URL(`./golden/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
