import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/load/codes.ts';
import { TABLE_CODES } from '../../src/load/table/codes.ts';
import {
  LINT_CODES,
  PACK_CODES,
  type Problem,
  RUN_CODES,
  VERIFY_CODES,
  WAIVER_CODES,
  WAIVER_LINT_CODES,
} from '../../src/model/problem.ts';
import { WORDED_CODES, wordProblem } from '../../src/wording/problems.ts';
import { BAD_DOCUMENTS } from '../load/bad-documents.ts';
import { problemsIn } from '../load/documents.ts';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What is not there, or not to be read, is not repeated. */
const SILENT: readonly string[] = ['missing_field', 'not_text'];

const problem = (given: Partial<Problem>): Problem => ({
  code: 'wrong_type',
  pointer: '/x',
  line: 1,
  column: 1,
  found: '',
  expected: 'text',
  params: {},
  ...given,
});

describe('the codes', () => {
  it('stand each for one problem', () => {
    const all: readonly string[] = [
      ...[...PROBLEM_CODES, ...TABLE_CODES, ...PACK_CODES, ...RUN_CODES],
      ...[...LINT_CODES, ...VERIFY_CODES, ...WAIVER_CODES, ...WAIVER_LINT_CODES],
    ];
    expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([]);
  });
});

describe('the sentence for a problem', () => {
  it.each([...PROBLEM_CODES, ...TABLE_CODES])('%s is there in both languages', (code) => {
    expect(WORDED_CODES).toContain(code);
  });

  it('is there for no code that nobody gives', () => {
    const known: readonly string[] = [
      ...[...PROBLEM_CODES, ...PACK_CODES, ...RUN_CODES],
      ...[...LINT_CODES, ...VERIFY_CODES, ...WAIVER_CODES, ...WAIVER_LINT_CODES, ...TABLE_CODES],
    ];
    expect(WORDED_CODES.filter((code) => !known.includes(code.split('+')[0] ?? ''))).toEqual([]);
  });

  it.each(BAD_DOCUMENTS)('is whole for $name', async ({ text, file }) => {
    for (const found of await problemsIn(text, file)) {
      const { zh, en } = wordProblem(found);
      expect(zh).toMatch(/应为|应有|超过|请/);
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/[.:] ?[^.]*\.$/);
      expect(`${zh}${en}`).not.toMatch(/\{\w+\}|undefined/);
      expect(`${zh}${en}`).not.toMatch(HIDDEN);
      if (found.found !== '' && !SILENT.includes(found.code))
        expect([zh, en].every((text) => text.includes(found.found))).toBe(true);
    }
  });

  it('lists a closed list of words, and the many coordinate systems in short', () => {
    const systems = ['WGS84', ...Array.from({ length: 42 }, (_, i) => `EPSG:${4513 + i}`)];
    const { zh, en } = wordProblem(
      problem({ code: 'not_one_of', found: '"x"', expected: `one_of:${systems.join('|')}` }),
    );
    expect(zh).toContain('WGS84、EPSG:4513–4554');
    expect(en).toContain('one of WGS84, EPSG:4513–4554');
  });

  it('knows the Chinese words for the words of the lists', () => {
    const unsaid = problem({ code: 'not_one_of', found: '"新建"', expected: 'one_of:new|existing' });
    expect(wordProblem(unsaid).zh).toBe(
      '"新建" 不是规定的用词；应为以下之一：new（新建）、existing（已建成）。最接近的是 new，如是此意请改写。',
    );
    expect(wordProblem({ ...unsaid, found: '"在建"' }).zh).toContain('请从中选一个');
  });

  it('lets nothing through that a terminal obeys', () => {
    const evil = '\u001b[2J\u202e\u009b\u{e0041}';
    const worded = wordProblem(
      problem({
        code: 'unknown_key',
        found: evil,
        expected: `keys:${evil}`,
        pointer: `/${evil}`,
        params: { nearest: evil },
      }),
    );
    expect(worded.found).toBe('\\u001b[2J\\u202e\\u009b\\u{e0041}');
    expect(`${worded.zh}${worded.en}${worded.found}${worded.expected}`).not.toMatch(HIDDEN);
  });

  it('exists for a code of somebody else', () => {
    const { zh, en } = wordProblem(problem({ code: 'new_code', found: '5', expected: 'x' }));
    expect(zh).toBe('这里是 5；应为 x。请改正后重新检查。');
    expect(en).toBe('Found 5; expected x. Correct it and check again.');
  });
});
