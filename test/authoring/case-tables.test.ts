/** Case tables: found for every pack, and what is told of one that does not fit, of the base and of each case. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/authoring/case-tables.ts';
import { openPacks } from '../../src/run/packs.ts';
import { inBoth, run } from '../cli/harness.ts';
import { CASES, lineOf, sampleFolders } from './sample.ts';

const folderOf = sampleFolders();
const BUILT_IN = fileURLToPath(new URL('../../fixtures', import.meta.url));

describe('the case table of a pack', () => {
  it('is beside it; that of a built-in pack is the one that the program brings', async () => {
    const { rules } = folderOf();
    const packs = await openPacks([rules]);
    const [own, builtIn] = [await packs.forCity('sample'), await packs.forCity('zhengzhou')];
    if (own === null || builtIn === null) throw new Error('no pack');
    expect(tableOf(own, [rules], null)?.file.path).toBe(join(rules, '..', 'fixtures', 'sample', 'cases.yaml'));
    expect(join(tableOf(builtIn, [rules], null)?.file.path ?? '')).toMatch(/fixtures.zhengzhou.cases\.yaml$/);
  });

  it('is looked for in the folder of cases that is named, for every pack', async () => {
    const { rules, texts } = folderOf();
    const packs = await openPacks([rules]);
    const [own, builtIn] = [await packs.forCity('sample'), await packs.forCity('zhengzhou')];
    if (own === null || builtIn === null) throw new Error('no pack');
    expect(tableOf(builtIn, [rules], BUILT_IN)?.cases.length).toBeGreaterThan(0);
    expect(tableOf(own, [rules], BUILT_IN)).toBeNull();
    expect(tableOf(own, [rules], texts)).toBeNull();
  });

  it('of a built-in city beside a pack of one’s own kills its mutants', async () => {
    const { rules } = folderOf();
    const { code, stdout } = await run(['rules', 'mutate', '--rules', rules, '--city', 'sanmenxia']);
    expect([code, stdout.split('\n').at(-2)]).toEqual([0, expect.stringMatching(/; 0 survive, 0 cases not met$/)]);
  });
});

const given = (fields: string) => CASES.replace(/ {4}given: .*\n/, `    given: ${fields}\n`);

describe('a case table with a slip', () => {
  it.each<[string, string, string, string, string]>([
    [
      'a mistyped status',
      CASES.replace('    expect:', '    expct:'),
      'expct',
      '最接近的字段是 expect',
      'expected expect',
    ],
    [
      'a mistyped figure',
      CASES.replace('    expect: pass\n', "    expect: pass\n    mesured: '300'\n"),
      'mesured',
      '最接近的字段是 measured',
      'expected measured',
    ],
    ['a mistyped list', CASES.replace('cases:', 'caess:'), 'caess', '最接近的字段是 cases', 'expected cases'],
    [
      'a status that does not exist',
      CASES.replace('expect: pass', 'expect: passed'),
      'passed',
      '不符合算例表的格式',
      'does not fit the format of a case table',
    ],
    [
      'a figure that is no text',
      CASES.replace('    expect: pass\n', '    expect: pass\n    measured: 300\n'),
      '300',
      '应为加引号的文字',
      'expected text in quotation marks',
    ],
    [
      'an alternative of another kind',
      CASES.replace('    expect: pass\n', '    expect: pass\n    alternatives: { A01b: fial }\n'),
      'fial',
      '不符合算例表的格式',
      'does not fit the format of a case table',
    ],
    [
      'a subject that is a list',
      CASES.replace(/ {4}given: .*\n/, '    given: [1]\n'),
      'given: [1]',
      '不符合算例表的格式',
      'does not fit the format of a case table',
    ],
    [
      'a base that is a text',
      CASES.replace(/^base: .*$/m, 'base: estate'),
      'base: estate',
      '不符合算例表的格式',
      'does not fit the format of a case table',
    ],
  ])('%s is told with its place', async (_, cases, at, chinese, english) => {
    expect(cases).not.toBe(CASES);
    const { rules } = folderOf({ cases });
    for (const command of ['lint', 'mutate']) {
      const [zh, en] = await inBoth(['rules', command, '--rules', rules]);
      expect([zh.code, zh.stdout, en.code]).toEqual([5, '', 5]);
      for (const { stderr } of [zh, en]) expect(stderr).toContain(`cases.yaml:${lineOf(cases, at)}:`);
      expect(zh.stderr).toContain(chinese);
      expect(en.stderr).toContain(english);
    }
  });

  it('is told with every other', async () => {
    const cases = CASES.replaceAll('expect:', 'expct:');
    const { stderr } = await run(['rules', 'lint', '--rules', folderOf({ cases }).rules]);
    expect(stderr.match(/There is no field expct/g)).toHaveLength(CASES.split('expect:').length - 1);
  });

  it('in the base is told at the base, in a case at the case', async () => {
    const base = 'base: { id: case, city: sample, assessed_on: soon }';
    const ofBase = CASES.replace(/^base: .*$/m, base);
    const command = (cases: string) => ['rules', 'mutate', '--rules', folderOf({ cases }).rules];
    expect((await run(command(ofBase))).stderr).toContain(`cases.yaml:${lineOf(ofBase, base)}:46: /base/assessed_on: `);
    const ofCase = given('{ assessed_on: soon }');
    const place = `cases.yaml:${lineOf(ofCase, 'given: { assessed_on: soon }')}:27: /cases/0/given/assessed_on: `;
    expect((await run(command(ofCase))).stderr).toContain(place);
    expect((await run(['explain', 'sample.new-30', ...command(ofBase).slice(2)])).stderr).toContain(
      '/base/assessed_on',
    );
  });

  it('that is a folder is told like a pack that is one', async () => {
    const { root, rules } = folderOf();
    const table = join(root, 'fixtures', 'sample', 'cases.yaml');
    rmSync(table);
    mkdirSync(table);
    for (const argv of [
      ['rules', 'lint'],
      ['rules', 'mutate'],
      ['explain', 'sample.new-30'],
    ]) {
      const [zh, en] = await inBoth([...argv, '--rules', rules]);
      expect([zh.code, zh.stdout, en.code]).toEqual([5, '', 5]);
      expect(zh.stderr).toContain('cases.yaml: cases.yaml 是文件夹；应为 YAML 文件。请给文件夹改名或移走');
      expect(en.stderr).toContain(
        'cases.yaml: cases.yaml is a folder; expected a YAML file. Rename or move the folder',
      );
    }
  });
});
