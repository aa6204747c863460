import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/load/codes.ts';
import { BAD_DOCUMENTS } from './bad-documents.ts';
import { brief, problemsIn } from './documents.ts';

describe('what cannot be read or used', () => {
  it.each(BAD_DOCUMENTS)('$name', async ({ text, file, problems }) => {
    expect((await problemsIn(text, file)).map(brief)).toEqual(problems);
  });

  it('brings out every code', async () => {
    const found = await Promise.all(BAD_DOCUMENTS.map(({ text, file }) => problemsIn(text, file)));
    const codes = new Set(found.flat().map(({ code }) => code));
    // Its file would be larger than a test should make; bytes.test.ts has it.
    codes.add('file_too_large');
    // Of lines: ndjson.test.ts.
    codes.add('line_too_long');
    // Of a register of facilities: test/cli/register.test.ts.
    codes.add('no_collection');
    expect(PROBLEM_CODES.filter((code) => !codes.has(code))).toEqual([]);
  });
});
