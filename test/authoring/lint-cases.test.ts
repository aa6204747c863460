/** `rules lint` for whoever writes a first pack: cases that are not met, and slips of the hand. */
import { describe, expect, it } from 'vitest';
import { inBoth, run } from '../cli/harness.ts';
import { CASES, type Files, lineOf, PACK, sampleFolders } from './sample.ts';

const folderOf = sampleFolders();
const AS_OF = ['--as-of', '2026-11-01'];

async function lintWith(files: Files) {
  return await run(['rules', 'lint', '--rules', folderOf(files).rules, ...AS_OF]);
}

describe('a case that its rule does not meet', () => {
  /** By hand: 30 m² for 100 dwellings, which the case has. */
  const at = (part: string) => `cases.yaml:${lineOf(CASES, part)}:`;

  it('is told with its place, what it says, what the rule gives, and why', async () => {
    const cases = CASES.replace('expect: pass', 'expect: fail');
    const { rules } = folderOf({ cases });
    const [zh, en] = await inBoth(['rules', 'lint', '--rules', rules, ...AS_OF]);
    expect([zh.code, en.code]).toEqual([1, 1]);
    const line = (text: string) => text.split('\n').find((one) => one.includes(at('expect: pass'))) ?? '';
    expect(line(zh.stdout)).toContain(
      '规则 sample.new-30 不符合算例“正好”：expect 写的是 fail（不符合），按规则得到的是 pass（通过）。理由：',
    );
    expect(line(zh.stdout)).toContain('30 ㎡ × 100 户 ÷ 100 = 30 ㎡，符合。');
    expect(line(en.stdout)).toContain(
      'sample.new-30 does not meet the case “正好”: it says expect fail, the rule gives pass. Why: ',
    );
  });

  it.each([
    ['of the other stage', 'when: { stage: new,', 'when: { stage: existing,', 'the rule gives not_applicable'],
    ['of the other direction', 'at_least: 30', 'at_most: 30', 'says expect fail, the rule gives pass'],
  ])('because the rule is %s', async (_, from, to, says) => {
    const { stdout } = await lintWith({ pack: PACK.replace(from, to) });
    expect(stdout).toContain(says);
  });

  it('names the fields that it lacks', async () => {
    const cases = CASES.replace('stage: new, households: 100, facilities: [{', 'stage: new, facilities: [{');
    expect((await lintWith({ cases })).stdout).toMatch(/the rule gives undetermined\. .* Missing: \/households\. /);
  });

  it.each([
    ["measured: '31'", 'it says measured 31, the rule gives 30'],
    ["required: '31'", 'it says required 31, the rule gives 30'],
    ['missing: [/households]', 'it says missing /households, the rule gives –'],
    ['judgement: true', 'it says judgement true, the rule gives false'],
    ['alternatives: { A01b: fail }', 'sample.new-30 [A01b] does not meet the case “正好”: it says expect fail'],
  ])('with %s', async (field, says) => {
    const { code, stdout } = await lintWith({ cases: CASES.replace('expect: pass', `expect: pass\n    ${field}`) });
    expect([code, stdout]).toEqual([1, expect.stringContaining(says)]);
  });

  it('has nothing to say where it has the right numbers', async () => {
    const right =
      "expect: pass\n    measured: '30'\n    required: '30'\n    missing: []\n    alternatives: { A01b: pass }";
    expect((await lintWith({ cases: CASES.replace('expect: pass', right) })).code).toBe(0);
  });

  it('cannot be judged with a mistyped field, and every one is told', async () => {
    const cases = CASES.replaceAll('households: 100,', 'housholds: 100,');
    const { code, stderr } = await lintWith({ cases });
    expect(code).toBe(5);
    expect(stderr).toContain(`${at('households: 100')}`);
    expect(stderr.match(/no field housholds.*households/g)).toHaveLength(2);
  });
});

describe('what lint says beside its findings', () => {
  it.each([
    ['rules', '检查的是内置的规则包，不是本文件夹里的；要检查本文件夹里的，请加 --rules .', 'add --rules .'],
    ['elsewhere', '检查的是内置的规则包。', 'These are the built-in packs.'],
  ])('with whose packs they are, in a folder with %s', async (folder, chinese, english) => {
    const { root } = folderOf({});
    const here = process.cwd();
    process.chdir(folder === 'rules' ? root : `${root}/texts`);
    const [zh, en] = await inBoth(['rules', 'lint', ...AS_OF]).finally(() => process.chdir(here));
    expect(zh.stdout).toContain(`\n${chinese}\n`);
    expect(en.stdout).toContain(english);
  });

  it('with one mistake for a slip that a reading inherits, and one for each that it repeats', async () => {
    const inherited = await lintWith({ pack: PACK.replace('{ stage: new,', '{ stagee: new,') });
    expect(inherited.stderr.match(/no fact named stagee/g)).toHaveLength(1);
    const repeated = await lintWith({ pack: PACK.replaceAll('community_care_floor_area', 'care_floor_area') });
    expect(repeated.stderr.match(/no fact named care_floor_area/g)).toHaveLength(2);
  });

  it.each([
    ['a list', 'readings: [A01]', 'readings: [A01，A02]', '「，」'],
    ['a condition', '{ stage: new,', '{ stage：new,', '「：」'],
    ['a quantity', 'per 100 households } }\n    readings', 'per 100 households， } }\n    readings', '「，」'],
  ])('with a hint where full-width punctuation breaks %s', async (_, from, to, mark) => {
    const { rules } = folderOf({ pack: PACK.replace(from, to) });
    const [zh, en] = await inBoth(['rules', 'lint', '--rules', rules]);
    expect([zh.code, en.code]).toEqual([5, 5]);
    expect(zh.stderr).toContain(`这里有全角标点${mark}，请切换到英文输入法重新输入。`);
    expect(en.stderr).toContain('Full-width punctuation stands here: ');
  });

  it('with where the format of a pack and the characters of an id are explained', async () => {
    const { rules } = folderOf({ pack: PACK.replace('id: sample.means', 'id: sample.取得') });
    const [zh, en] = await inBoth(['rules', 'lint', '--rules', rules]);
    expect(zh.stderr).toContain(
      '城市代号、一个点，再加小写字母、数字和连字符，如 city.new-30。请对照 docs/rule-language',
    );
    expect(en.stderr).toContain(
      'small letters, digits and hyphens, such as city.new-30. Compare docs/rule-language.md',
    );
    expect(zh.stderr).not.toContain('全角标点');
  });
});
