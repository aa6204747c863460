/** The configuration: what it may say, and where each mistake in it stands. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/load/config.ts';
import { InvalidInput } from '../../src/model/problem.ts';
import { wordProblem } from '../../src/wording/problems.ts';

const FORMATS = ['text', 'json', 'sarif', 'sarif-github'];
const read = (text: string) => readConfig(new TextEncoder().encode(text), FORMATS);

function problemsOf(text: string) {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

describe('a configuration', () => {
  it.each<[string, string, object]>([
    ['one setting', 'city: zhengzhou\n', { city: 'zhengzhou' }],
    ['its version', 'version: 1\nlang: zh\n', { version: 1, lang: 'zh' }],
    ['paths', 'rules: [a, b/c]\nfacilities: f.json\nwaivers: w.yaml\n', { rules: ['a', 'b/c'], waivers: 'w.yaml' }],
    ['formats', 'formats:\n  - text\n  - sarif=a=b.sarif\n', { formats: ['text', 'sarif=a=b.sarif'] }],
    ['no blocking force', 'fail_on: []\nundetermined: fail\n', { fail_on: [], undetermined: 'fail' }],
    ['what is left open', 'city:\nlang: null\nfail_on: [target, encouraged]', { city: null, lang: null }],
    ['JSON', '{"city": "zhengzhou", "formats": ["sarif-github=-"]}', { formats: ['sarif-github=-'] }],
  ])('may hold %s', (_, text, values) => {
    expect(read(text).values).toMatchObject(values);
    expect(read(text).digest).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  });

  it.each<[string, string, string[]]>([
    ['a key that does not exist', 'lang: zh\ncitty: x\n', ['2:1 /citty unknown_key city']],
    ['a hyphen for an underscore', 'fail-on: []\n', ['1:1 /fail-on unknown_key fail_on']],
    ['a key that is near nothing', 'zzzzzzzz: 1\n', ['1:1 /zzzzzzzz unknown_key']],
    ['a mistyped format', 'formats: [text, sarfi=o]\n', ['1:17 /formats/1 not_one_of sarif']],
    ['a format without its file', 'formats: ["json="]\n', ['1:11 /formats/0 not_one_of json']],
    ['no format', 'formats: []\n', ['1:10 /formats wrong_type']],
    ['one format for a list', 'formats: text\n', ['1:10 /formats wrong_type']],
    ['a number for a city', 'city: 410100\n', ['1:7 /city wrong_type']],
    ['an empty path', 'facilities: ""\n', ['1:13 /facilities empty_text']],
    ['a mistyped force', 'fail_on:\n  - mandatry\n', ['2:5 /fail_on/0 not_one_of mandatory']],
    ['a mistyped word', 'undetermined: ingore\n', ['1:15 /undetermined not_one_of ignore']],
    ['another version', 'version: 2\n', ['1:10 /version wrong_type']],
    ['a language that is not spoken', 'lang: fr\n', ['1:7 /lang not_one_of']],
    ['no settings but a list', '- city\n', ['1:1  wrong_type']],
    ['a key twice', 'city: a\ncity: b\n', ['2:1 /city duplicate_key']],
    ['nothing', '', ['1:1  empty_file']],
    ['only a comment', '# city: x\n', ['1:1  empty_document']],
    ['several mistakes', 'lang: fr\ncity: 1\n', ['1:7 /lang not_one_of', '2:7 /city wrong_type']],
  ])('may not hold %s', (_, text, expected) => {
    const problems = problemsOf(text);
    const brief = problems.map(({ line, column, pointer, code, params: { nearest } }) =>
      [`${line}:${column} ${pointer} ${code}`, ...(nearest === undefined ? [] : [nearest])].join(' '),
    );
    expect(brief).toEqual(expected);
    for (const { zh, en } of problems.map(wordProblem)) {
      expect(zh).toMatch(/(应为|最接近的字段是).+。$/s);
      expect(en).toMatch(/expected .+\.$/s);
      expect(zh + en).not.toMatch(/project file|项目文件|\{\w+\}/);
    }
  });

  it('that is empty is told as one', () => {
    const [problem] = problemsOf('').map(wordProblem);
    expect(problem?.zh).toContain('配置文件是空的');
    expect(problem?.en).toContain('eldercheck schema config prints the format');
  });

  it('names the formats as they are typed', () => {
    const [problem] = problemsOf('formats: [x]\n').map(wordProblem);
    expect(problem?.zh).toContain('应为以下之一：text、json、sarif、sarif-github。');
    expect(problem?.en).toContain('expected one of text, json, sarif, sarif-github.');
  });
});
