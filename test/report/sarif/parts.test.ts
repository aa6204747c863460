/** The parts of a SARIF file: names of files, artifacts, rules, the run, and what GitHub does not take. */
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report, SubjectResult } from '../../../src/model/report.ts';
import { FORMATS, type RenderOptions } from '../../../src/report/formats.ts';
import { uriOf } from '../../../src/report/sarif/files.ts';
import { cut } from '../../../src/report/sarif/say.ts';
import { droppedFrom, githubLog } from '../../../src/report/sarif-github.ts';
import { everything, finding, sample } from '../sample.ts';
import { breachesOf } from './conditions.ts';
import { objectionsTo } from './schema.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const renderSarif = await FORMATS.sarif.load();

function runIn(text: string): Run {
  const log = JSON.parse(text) as Log;
  expect([...objectionsTo(log), ...breachesOf(log)]).toEqual([]);
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

const runOf = (report: Report, options = ZH): Run => runIn(renderSarif(report, options));

describe('the name of a file', () => {
  it.each([
    ['a.json', 'a.json'],
    ['./a.json', 'a.json'],
    ['送审/第 1 批/a.json', '%E9%80%81%E5%AE%A1/%E7%AC%AC%201%20%E6%89%B9/a.json'],
    ['../a.json', '../a.json'],
    ['a//b/./c.json', 'a/b/c.json'],
    ['a:b.json', 'a%3Ab.json'],
    ['100%#?.json', '100%25%23%3F.json'],
    ['/srv/送审/a b.json', 'file:///srv/%E9%80%81%E5%AE%A1/a%20b.json'],
    ['C:\\送审\\a b.yaml', 'file:///C:/%E9%80%81%E5%AE%A1/a%20b.yaml'],
    ['C:/x/a.yaml', 'file:///C:/x/a.yaml'],
    ['\\\\server\\share\\a.json', 'file://server/share/a.json'],
    ['a\\b.json', 'a%5Cb.json'],
    ['\ud800.json', '%EF%BF%BD.json'],
    ['-', '-'],
  ])('%s is %s', (file, uri) => expect(uriOf(file)).toBe(uri));

  it('has slashes for backslashes where the working folder is one of Windows', () => {
    expect(uriOf('a\\b.json', 'C:\\repo')).toBe('a/b.json');
    expect(uriOf('a\\b.json', '/build/repo')).toBe('a%5Cb.json');
    const [first] = sample.results;
    if (first === undefined) throw new Error('no subject');
    const results = [{ ...first, subject: { ...first.subject, file: 'a\\b.json' } }] as Report['results'];
    const run = runOf({ ...sample, inputs: [], results }, { ...ZH, folder: 'C:\\repo' });
    expect(run.artifacts?.map(({ location }) => location?.uri)).toContain('a/b.json');
  });
});

describe('the files', () => {
  const { artifacts = [] } = runOf(everything);
  const artifact = (uri: string) => artifacts.find(({ location }) => location?.uri === uri);

  it('have the digest and the encoding of their bytes', () => {
    expect(artifact('submissions/ZZ-2026-014.json')).toMatchObject({
      hashes: { 'sha-256': '1'.repeat(64) },
      encoding: 'UTF-8',
      roles: ['analysisTarget'],
    });
    expect(artifact('file:///C:/%E9%80%81%E5%AE%A1/a%20b.yaml')?.encoding).toBe('GB18030');
    expect(artifact('register.geojson')?.roles).toEqual(['referencedOnCommandLine']);
  });

  it('say that one is standard input', () => {
    expect(artifact('-')).toMatchObject({
      description: { text: '标准输入' },
      roles: ['analysisTarget', 'standardStream'],
    });
  });

  it('are named also where the report has no list of them', () => {
    const { inputs: _, ...older } = sample;
    const listed = runOf(older).artifacts?.map(({ location }) => location?.uri);
    expect(listed).toContain('submissions/ZZ-2026-014.json');
  });
});

describe('the rules', () => {
  it('are those that took part, in the order of the report', () => {
    const rules = runOf({ ...sample, results: sample.results.slice(0, 1) }).tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(sample.results[0]?.findings.map(({ rule }) => rule));
    const active = runIn(githubLog({ ...sample, results: sample.results.slice(0, 1) }, { lang: 'zh' }, LIMITS));
    expect(active.tool.driver.rules?.map(({ id }) => id)).toEqual(['zhengzhou.new-30']);
  });

  it('of two packs that use one id are told apart by their pack', () => {
    const [first] = sample.results;
    if (first === undefined || !('pack' in first)) throw new Error('no first subject');
    const other: SubjectResult = {
      ...first,
      subject: { ...first.subject, id: 'OTHER' },
      pack: { ...first.pack, id: 'own' },
      findings: first.findings.slice(0, 1),
    };
    const run = runOf({ ...sample, results: [first, other] });
    const ids = run.tool.driver.rules?.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => id.endsWith('new-30'))).toEqual(['zhengzhou/zhengzhou.new-30', 'own/zhengzhou.new-30']);
    expect(ids).toContain('zhengzhou.four-sync');
    expect(run.tool.extensions?.map(({ name }) => name)).toEqual(['zhengzhou', 'own']);
  });

  it('rest on taxa with the words of the clause, one for each quotation', () => {
    const [taxonomy] = runOf(sample).taxonomies ?? [];
    expect(taxonomy?.name).toBe('郑政〔2018〕34号');
    expect(taxonomy?.taxa?.map(({ id }) => id).slice(0, 3)).toEqual(['三(一)1', '三(一)1 #2', '三(一)1 #3']);
    expect(taxonomy?.taxa?.[0]?.fullDescription?.text).toBe(
      '新建居民住宅区要按照每百户30平方米以上的标准,集中配建居家社区养老服务设施',
    );
  });

  it('have descriptions of at most 1,024 characters, none cut in two', () => {
    expect(cut('甲'.repeat(1024))).toBe('甲'.repeat(1024));
    expect(cut('甲'.repeat(1025))).toBe(`${'甲'.repeat(1023)}…`);
    expect(cut(`${'甲'.repeat(1022)}🏠🏠`)).toBe(`${'甲'.repeat(1022)}…`);
  });
});

describe('the run', () => {
  const invalid = sample.results.filter(({ verdict }) => verdict === 'invalid');

  it('has the exit code, and each input error with its place', () => {
    const [invocation] = runOf(everything).invocations ?? [];
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 1 });
    const errors = invocation?.toolExecutionNotifications?.filter(({ level }) => level === 'error') ?? [];
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatchObject({
      descriptor: { id: 'unknown_key' },
      message: { text: expect.stringContaining('households') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'submissions/%E7%AC%AC%E4%BA%8C%E6%89%B9/%E5%9D%8F%20%E6%96%87%E4%BB%B6.json' },
            region: { startLine: 4, startColumn: 3 },
          },
          logicalLocations: [{ fullyQualifiedName: '/housholds' }],
        },
      ],
    });
  });

  it.each([
    ['a failure is no fault of the run', sample.results.slice(0, 1), 0, { executionSuccessful: true, exitCode: 1 }],
    ['an invalid input is', invalid, 1, { executionSuccessful: false, exitCode: 4 }],
    ['all is well', sample.results.slice(3), 0, { executionSuccessful: true, exitCode: 0 }],
    ['nothing at all', [], 0, { executionSuccessful: false, exitCode: 4 }],
  ])('%s', (_, results, count, expected) => {
    const report = { ...sample, results, summary: { ...sample.summary, invalid: count } };
    expect(runOf(report).invocations?.[0]).toMatchObject(expected);
  });

  it('tells what a waiver file says of its entries', () => {
    const note = { code: 'unused', entry: 'W-9', zh: '没有用到。', en: 'Not used.' };
    const waivers = [{ file: '豁免.yaml', digest: `sha256:${'a'.repeat(64)}`, notes: [note] }];
    const run = runOf({ ...sample, policy: { ...sample.policy, waivers } }, { ...ZH, lang: 'en' });
    expect(run.invocations?.[0]?.toolConfigurationNotifications).toMatchObject([
      { level: 'warning', message: { text: 'Not used.' }, descriptor: { id: 'unused' }, properties: { entry: 'W-9' } },
    ]);
    expect(run.artifacts?.map(({ location }) => location?.uri)).toContain('%E8%B1%81%E5%85%8D.yaml');
  });

  it.each([
    ['zh', 'zh-CN'],
    ['en', 'en-US'],
  ] as const)('speaks %s', (lang, expected) => {
    expect(runOf(sample, { ...ZH, lang })).toMatchObject({
      language: expected,
      tool: { driver: { language: expected } },
    });
  });
});

const LIMITS = { results: 25_000, shown: 5000, bytes: 10_000_000 };

describe('the limits of GitHub', () => {
  /** A subject with an encouraged failure first and some mandatory ones behind it. */
  function failing(count: number): Report {
    const [first] = sample.results;
    if (first === undefined || !('pack' in first)) throw new Error('no first subject');
    const [quota] = first.findings;
    if (quota === undefined) throw new Error('no finding');
    const findings = Array.from({ length: count }, (_, i) =>
      finding({ ...quota, rule: `many.${i}`, force: i === 0 ? 'encouraged' : 'mandatory' }),
    );
    return { ...sample, results: [{ ...first, remarks: [], findings }] };
  }

  const keptOf = (run: Run) => ({
    rules: run.results?.map(({ ruleId }) => ruleId),
    told: run.invocations?.[0]?.toolExecutionNotifications?.map(({ descriptor, message, properties }) => [
      descriptor?.id,
      properties,
      message.text,
    ]),
  });

  it('leave a file alone that is within them', () => {
    const { rules, told } = keptOf(runIn(githubLog(failing(4), { lang: 'zh' }, { ...LIMITS, results: 4, shown: 4 })));
    expect(rules).toEqual(['many.1', 'many.2', 'many.3', 'many.0']);
    expect(told).toEqual([]);
  });

  it('drop advice first where there are too many results, and say so', () => {
    const { rules, told } = keptOf(runIn(githubLog(failing(4), { lang: 'zh' }, { ...LIMITS, results: 3 })));
    expect(rules).toEqual(['many.1', 'many.2', 'many.3']);
    expect(told).toEqual([
      [
        'too_many',
        { count: 4, kept: 3 },
        '共有 4 条不符合，GitHub 每次最多接收 3 条，这里只有前 3 条，强制性要求在前；其余见 JSON 结果。',
      ],
    ]);
  });

  it('say how many are not shown', () => {
    const { rules, told } = keptOf(runIn(githubLog(failing(4), { lang: 'en' }, { ...LIMITS, shown: 3 })));
    expect(rules).toHaveLength(4);
    expect(told).toEqual([['not_shown', { count: 4, kept: 4 }, 'Of the 4 results here GitHub shows 3 only.']]);
  });

  it('are told in sentences, for standard error, and nothing else of the log is', () => {
    expect(droppedFrom(githubLog(failing(4), { lang: 'en' }, { ...LIMITS, results: 3, shown: 2 }))).toEqual([
      expect.stringContaining('only the first 3 are here'),
      'Of the 3 results here GitHub shows 2 only.',
    ]);
    expect(droppedFrom(githubLog(failing(4), { lang: 'en' }, { ...LIMITS, results: 4, shown: 4 }))).toEqual([]);
    expect(droppedFrom(githubLog(sample, { lang: 'en' }, LIMITS))).toEqual([]);
  });

  it('drop results until the compressed file fits', () => {
    const bytes = 6000;
    const { rules = [], told } = keptOf(runIn(githubLog(failing(400), { lang: 'en' }, { ...LIMITS, bytes })));
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.length).toBeLessThan(400);
    expect(told).toMatchObject([['too_large', { count: 400, kept: rules.length }, expect.stringContaining('10 MB')]]);
  });
});
