/** Files of waivers that cannot be used: nothing is judged, and each mistake is told at its place. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inBoth, run, temporaryFolder } from './harness.ts';
import { FAILING, json } from './projects.ts';

const folder = temporaryFolder();
const project = folder.write('project.json', json(FAILING));

const GOOD = `version: 1
waivers:
  - id: W-1
    subject: P-2
    rule: zhengzhou.existing-20
    item: null
    reason: 原有用地无法扩大
    approved_by: 自然资源局
    approval: 郑自然资函〔2026〕12号
    granted: 2026-03-01
    expires: 2026-12-31
    max_shortfall: 0.2 m2
decisions:
  - id: D-1
    subject: P-6
    rule: zhengzhou.new-concentrated
    item: null
    outcome: pass
    reason: 两处共用一个院落
    decided_by: 审查会议
    approval: 会议纪要7号
    on: 2026-10-20
`;

/** The good file with one line changed; line and column of what is told, and words of it. */
const MISTAKES: readonly (readonly [name: string, from: string, to: string, place: string, en: RegExp, zh: RegExp])[] =
  [
    [
      'an unknown rule',
      'existing-20',
      'existing-200',
      '5:11: /waivers/0/rule',
      /no rule zhengzhou\.existing-200; .*nearest is zhengzhou\.existing-20\./,
      /没有编号为.*最接近的是/,
    ],
    [
      'a rule of no city',
      'zhengzhou.new-concentrated',
      'weihai.quota',
      '16:11: /decisions/0/rule',
      /no rule weihai\.quota/,
      /没有编号为 weihai\.quota/,
    ],
    [
      'a rule with a wildcard',
      'zhengzhou.existing-20',
      'zhengzhou.*',
      '5:11: /waivers/0/rule',
      /expected an id/,
      /应为编号/,
    ],
    ['a subject with a wildcard', 'P-2', 'P-*', '4:14: /waivers/0/subject', /wildcard/, /通配符/],
    [
      'an item with a wildcard',
      'item: null\n    reason: 原',
      'item: "*"\n    reason: 原',
      '6:11: /waivers/0/item',
      /wildcard/,
      /通配符/,
    ],
    [
      'no reason',
      '    reason: 原有用地无法扩大\n',
      '',
      '3:5: /waivers/0/reason',
      /field reason is missing/,
      /缺少必填字段 reason/,
    ],
    [
      'a reason without a word',
      '原有用地无法扩大',
      '" "',
      '7:13: /waivers/0/reason',
      /Found " ".*expected text/,
      /应为加引号的文字/,
    ],
    [
      'an invisible reason',
      '原有用地无法扩大',
      '"\\u200b"',
      '7:13: /waivers/0/reason',
      /expected text/,
      /应为加引号的文字/,
    ],
    [
      'no approval',
      '    approval: 郑自然资函〔2026〕12号\n',
      '',
      '3:5: /waivers/0/approval',
      /field approval is missing/,
      /缺少必填字段 approval/,
    ],
    [
      'nobody who approved',
      '    approved_by: 自然资源局\n',
      '',
      '3:5: /waivers/0/approved_by',
      /approved_by is missing/,
      /缺少必填字段 approved_by/,
    ],
    [
      'no end',
      '    expires: 2026-12-31\n',
      '',
      '3:5: /waivers/0/expires',
      /expires is missing/,
      /缺少必填字段 expires/,
    ],
    [
      'an end that says never',
      '2026-12-31',
      'never',
      '11:14: /waivers/0/expires',
      /expected a full date/,
      /应为完整日期/,
    ],
    [
      'a day that the calendar does not have',
      '2026-12-31',
      '2026-02-29',
      '11:14: /waivers/0/expires',
      /no day of the calendar/,
      /不是.*日历上有的日期/,
    ],
    [
      'a year that nobody means',
      '2026-12-31',
      '9999-12-31',
      '11:14: /waivers/0/expires',
      /between 1900 and 2199/,
      /1900 至 2199/,
    ],
    [
      'a month without a day',
      '2026-12-31',
      '2026-12',
      '11:14: /waivers/0/expires',
      /expected a full date/,
      /应为完整日期/,
    ],
    [
      'an end before its beginning',
      '2026-12-31',
      '2026-02-28',
      '11:14: /waivers/0/expires',
      /before it is granted on 2026-03-01/,
      /早于批准日 2026-03-01/,
    ],
    [
      'a decision on no day',
      'on: 2026-10-20',
      'on: 2026-10-32',
      '22:9: /decisions/0/on',
      /no day of the calendar/,
      /不是.*日历上有的日期/,
    ],
    [
      'another outcome',
      'outcome: pass',
      'outcome: waived',
      '18:14: /decisions/0/outcome',
      /one of pass, fail/,
      /pass、fail/,
    ],
    ['an id that is used already', 'D-1', 'W-1', '14:9: /decisions/0/id', /used already on line 3/, /第 3 行已经用过/],
    [
      'a mistyped key',
      'expires:',
      'expire:',
      '11:5: /waivers/0/expire',
      /expected expires, the nearest/,
      /最接近的字段是 expires/,
    ],
    ['a key that is not there', 'decisions:', 'desisions:', '13:1: /desisions', /nearest/, /最接近的字段是 decisions/],
    ['another version', 'version: 1', 'version: 2', '1:10: /version', /expected 1\b/, /应为 1/],
    ['no version', 'version: 1\n', '', '1:1: /version', /version is missing/, /缺少必填字段 version/],
    [
      'a subject that is a number',
      'P-2',
      '2026014',
      '4:14: /waivers/0/subject',
      /Put it in quotation marks: "2026014"/,
      /请加上引号/,
    ],
    [
      'a subject of more digits than a number holds',
      'P-2',
      '20260140000000000001',
      '4:14: /waivers/0/subject',
      /Put it in quotation marks/,
      /请加上引号/,
    ],
    [
      'an amount without a unit',
      '0.2 m2',
      '"0.2"',
      '12:20: /waivers/0/max_shortfall',
      /expected an amount with its unit/,
      /应为数量和单位/,
    ],
    [
      'an amount in no unit',
      '0.2 m2',
      '0.2 acres',
      '12:20: /waivers/0/max_shortfall',
      /no amount that can be read/,
      /不是能识别的数量/,
    ],
    [
      'a negative amount',
      '0.2 m2',
      '-0.2 m2',
      '12:20: /waivers/0/max_shortfall',
      /expected an amount with its unit/,
      /应为数量和单位/,
    ],
    [
      'an amount in another unit',
      '0.2 m2',
      '0.2 m',
      '12:20: /waivers/0/max_shortfall',
      /whose shortfall is in m2/,
      /以 m2 计/,
    ],
    [
      'an amount for a rule that has none',
      'zhengzhou.existing-20',
      'zhengzhou.existing-means',
      '12:20: /waivers/0/max_shortfall',
      /does not ask for one amount/,
      /不是单一的数量/,
    ],
    [
      'an amount of a step',
      'zhengzhou.existing-20',
      'zhengzhou.four-sync',
      '12:20: /waivers/0/max_shortfall',
      /does not ask for one amount/,
      /不是单一的数量/,
    ],
    ['a blank', '自然资源局', '____', '8:18: /waivers/0/approved_by', /Not filled in yet/, /还没有填写/],
    ['an alias', '审查会议', '*x', '20:17', /\*x/, /\*x/],
    ['a tag', 'W-1', '!!binary W', '3:9', /!!binary/, /!!binary/],
    [
      'a key twice',
      '    item: null\n    reason: 原',
      '    item: null\n    item: F1\n    reason: 原',
      '7:5',
      /item/,
      /item/,
    ],
  ];

describe('a mistake in a file of waivers', () => {
  it('is told for what is a mistake only', async () => {
    const file = folder.write('good.yaml', GOOD);
    expect((await run([project, '--waivers', file])).code).toBe(0);
  });

  it.each(MISTAKES)('%s', async (_, from, to, place, en, zh) => {
    expect(GOOD.split(from).length).toBeGreaterThan(1);
    const file = folder.write('bad.yaml', GOOD.replace(from, to));
    const [chinese, english] = await inBoth([project, '--waivers', file]);
    for (const { code, stdout, stderr } of [chinese, english]) {
      expect([code, stdout]).toEqual([5, '']);
      expect(stderr).toContain(`${file}:${place}`);
    }
    expect(english.stderr).toMatch(en);
    expect(chinese.stderr).toMatch(zh);
    expect(english.stderr).toContain('nothing was evaluated');
    const lint = await run(['waivers', 'lint', file]);
    expect(lint).toEqual({ code: 5, stdout: '', stderr: english.stderr });
  });

  it.each([
    ['nothing', '', /waiver file is empty; .* eldercheck schema waivers prints/],
    ['nothing but a comment', '# none yet\n', /waiver file holds nothing .* eldercheck schema waivers prints/],
    ['no YAML', 'version: [1', /bad\.yaml:1/],
    ['a list', '- version: 1\n', /expected an object/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /image/],
    ['a bomb of aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nwaivers: [*b,*b]\nversion: 1\n', /\*a/],
    ['lists a hundred and one deep', `${'['.repeat(101)}${']'.repeat(101)}`, /100/],
    ['two documents', 'version: 1\n---\nversion: 1\n', /waiver file holds more than one YAML document.*Put all in one/],
  ])('%s', async (_, content, words) => {
    const file = folder.write('bad.yaml', content);
    const { code, stdout, stderr } = await run([project, '--waivers', file]);
    expect([code, stdout, stderr]).toEqual([5, '', expect.stringMatching(words)]);
  });

  it('is the same as JSON', async () => {
    const bad = { version: 1, waivers: [{ id: 'W' }] };
    const file = folder.write('bad.json', JSON.stringify(bad));
    const { code, stderr } = await run([project, '--waivers', file]);
    expect(code).toBe(5);
    for (const field of ['subject', 'rule', 'reason', 'approved_by', 'approval', 'granted', 'expires']) {
      expect(stderr).toContain(`${file}:1:25: /waivers/0/${field}: `);
    }
  });

  it('of too many is not told for ever', async () => {
    const waivers = Array.from({ length: 3000 }, () => 'x');
    const { code, stderr } = await run([
      project,
      '--waivers',
      folder.write('many.json', JSON.stringify({ version: 1, waivers })),
    ]);
    expect(code).toBe(5);
    expect(stderr.split('\n').length).toBeLessThan(510);
  });

  it('is told of every file at once by the lint', async () => {
    const [a, b] = ['a', 'b'].map((name) => folder.write(`${name}.yaml`, GOOD.replace('version: 1', 'version: 9')));
    const { code, stderr } = await run(['waivers', 'lint', a ?? '', b ?? '']);
    expect(code).toBe(5);
    expect(stderr).toContain(`${a}:1:10`);
    expect(stderr).toContain(`${b}:1:10`);
  });
});

describe('a file of waivers', () => {
  it('that does not exist is a mistake in usage', async () => {
    for (const argv of [
      [project, '--waivers', join(folder.path, 'none.yaml')],
      ['waivers', 'lint', 'none.yaml'],
      [project, '--waivers', ''],
    ]) {
      const { code, stdout, stderr } = await run(argv);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('No such waiver file')]);
    }
  });

  it('that is a folder is invalid', async () => {
    const path = join(folder.path, 'a-folder');
    mkdirSync(path);
    const { code, stderr } = await run([project, '--waivers', path]);
    expect([code, stderr]).toEqual([5, expect.stringContaining('expected a waiver file, YAML or JSON')]);
  });

  it('may name the rules of packs of one’s own', async () => {
    const file = folder.write('own.yaml', GOOD.replace('zhengzhou.existing-20', 'hard.existing-20'));
    expect((await run([project, '--waivers', file])).code).toBe(5);
  });
});
