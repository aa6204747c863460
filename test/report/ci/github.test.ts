import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/report.ts';
import { renderGithub } from '../../../src/report/ci/github.ts';
import { FORMATS, type Format, type RenderOptions } from '../../../src/report/formats.ts';
import { expectGolden } from '../golden.ts';
import { everything } from '../sample.ts';
import { commandsOf } from './parse-back.ts';
import { HOSTILE_TEXTS, hostile, reportWith } from './reports.ts';
import { DECIDED, DECISION, INVALID, item, reason, reportOn, rule, WAIVER } from './rows.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

const ALL = Object.keys(FORMATS) as Format[];
const TEXTS = ALL.filter((format): format is Exclude<Format, 'docx'> => !('binary' in FORMATS[format]));

describe('golden', () => {
  it.each([
    ['github.zh.txt', ZH],
    ['github.en.txt', EN],
  ] as const)('%s', async (name, options) => {
    const render = await FORMATS.github.load();
    expectGolden(name, render(everything, options));
  });
});

describe('the table', () => {
  const place = 'file=p.json,line=7,col=3,title=P1 own.r Area';
  it.each<[string, Partial<Finding>, string]>([
    ['fails', { status: 'fail' }, `::error ${place}::15 m² short.\n`],
    ['fails in principle', { status: 'fail', force: 'principle' }, `::error ${place}::15 m² short.\n`],
    ['misses a target', { status: 'fail', force: 'target' }, `::error ${place}::15 m² short.\n`],
    [
      'is only encouraged',
      { status: 'fail', force: 'encouraged' },
      `::notice ${place}::encouraged only, so this is advice: 15 m² short.\n`,
    ],
    ['cannot be told', { status: 'undetermined' }, `::warning ${place}::15 m² short.\n`],
    ['does not apply', { status: 'not_applicable' }, ''],
    ['is not due', { status: 'not_yet_due' }, ''],
    ['passes', {}, ''],
    [
      'is waived',
      { status: 'fail', disposition: 'waived', waiver: WAIVER },
      `::notice ${place}::waived until 2026-12-31: 用地受限 (W-2026-003, 郑州市自然资源局, 郑自然资函〔2026〕12号) 15 m² short.\n`,
    ],
    [
      'fails by decision',
      { status: 'fail', decision: DECISION, reason: DECIDED },
      `::error ${place}::15 m² short. A person decided: fail (D-1, 李工, 2026-04-01, 郑自然资函〔2026〕13号): 两处相距过远.\n`,
    ],
  ])('a rule that %s', (_, given, expected) => {
    expect(renderGithub(reportOn([rule(given)]), EN)).toBe(expected);
  });

  it('stays a warning where what cannot be told is ignored', () => {
    expect(renderGithub(reportOn([rule({ status: 'undetermined' })], { undetermined: 'ignore' }), EN)).toMatch(
      /^::warning /,
    );
  });

  it('has an error for each input error, with its place', () => {
    expect(renderGithub(INVALID, EN).split('\n')).toEqual([
      '::error file=submissions/第二批/坏 文件.json,line=4,col=3,title=Invalid input /housholds::There is no field "housholds"; the nearest is "households". Correct the name of the field.',
      '::error file=submissions/第二批/坏 文件.json,line=12,col=22,title=Invalid input /facilities/0/floor_area_m2::An area cannot be below 0; check the drawing and correct it.',
      '',
    ]);
  });

  it('has items at places of their own, and a missing field where it goes', () => {
    const at = (line: number) => ({ pointer: '/facilities/0', line, column: 5 });
    const items = [
      item({ id: 'F1', status: 'undetermined', reason, location: at(11), missing_at: [at(14), at(15)] }),
      item({ id: 'F2', status: 'undetermined', reason, location: at(12) }),
    ];
    const lines = commandsOf(renderGithub(reportOn([rule({ status: 'undetermined', items })]), EN));
    expect(lines.map(({ properties: { line, title } }) => [line, title])).toEqual([
      ['14', 'P1 own.r Area [F1]'],
      ['12', 'P1 own.r Area [F2]'],
    ]);
  });

  it('always has a line, and no file for standard input', () => {
    const report = reportOn([rule({ status: 'fail', location: { pointer: '', line: null, column: null } })]);
    expect(renderGithub(report, EN)).toMatch(/^::error file=p\.json,line=1,col=1,/);
    const [result] = report.results;
    if (result === undefined) throw new Error('no result');
    const piped = { ...report, results: [{ ...result, subject: { ...result.subject, file: '-' } }] };
    expect(renderGithub(piped, EN)).toMatch(/^::error line=1,col=1,title=/);
  });
});

describe('the file', () => {
  const shown = (file: string, folder?: string) => {
    const report = reportOn([rule({ status: 'fail' })]);
    const results = report.results.map((result) => ({ ...result, subject: { ...result.subject, file } }));
    const options = folder === undefined ? EN : { ...EN, folder };
    return commandsOf(renderGithub({ ...report, results } as typeof report, options))[0]?.properties['file'];
  };

  it.each([
    ['a/b.json', undefined, 'a/b.json'],
    ['./a/b.json', undefined, 'a/b.json'],
    ['.//./a.json', undefined, 'a.json'],
    ['a\\b.json', undefined, 'a\\b.json'],
    ['\\\\server\\share\\a.json', '\\\\server\\share', 'a.json'],
    ['a\\b.json', '/build/repo', 'a\\b.json'],
    ['a\\b.json', 'C:\\repo', 'a/b.json'],
    ['.\\a\\b.json', '\\\\server\\repo', 'a/b.json'],
    ['/build/repo/a.json', '/build/repo', 'a.json'],
    ['/build/repo/a.json', '/build/repo/', 'a.json'],
    ['/build/repository/a.json', '/build/repo', '/build/repository/a.json'],
    ['C:\\repo\\a.json', 'C:\\repo', 'a.json'],
    ['../a.json', '/build/repo', '../a.json'],
    ['a.json', '/', 'a.json'],
  ])('%s, in %s, is %s', (file, folder, expected) => expect(shown(file, folder)).toBe(expected));
});

describe('the limits', () => {
  const many = (count: number, given: Partial<Finding>, prefix: string) =>
    Array.from({ length: count }, (_, i) => rule({ rule: `own.${prefix}${i}`, ...given }));

  it('keep what counts most, and a notice says how many are not shown', () => {
    const report = reportOn([
      ...many(2, { status: 'fail', force: 'target' }, 'target'),
      ...many(3, { status: 'fail', force: 'principle' }, 'principle'),
      ...many(8, { status: 'fail' }, 'mandatory'),
      ...many(11, { status: 'undetermined', force: 'target' }, 'open-target'),
      ...many(1, { status: 'undetermined' }, 'open'),
      ...many(12, { status: 'fail', force: 'encouraged' }, 'advice'),
    ]);
    const commands = commandsOf(renderGithub(report, EN));
    const rules = (kind: string) =>
      commands.filter(({ command }) => command === kind).map(({ properties }) => properties['title']?.split(' ')[1]);
    const named = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => `own.${prefix}${i}`);
    expect(rules('error')).toEqual([...named(8, 'mandatory'), ...named(2, 'principle')]);
    expect(rules('warning')).toEqual(['own.open0', ...named(9, 'open-target')]);
    expect(rules('notice')).toEqual([...named(9, 'advice'), 'rest']);
    expect(commands.at(-1)).toEqual({
      command: 'notice',
      properties: { title: 'The rest' },
      message:
        'Not shown here: errors 3, warnings 2, notices 3. The summary of this run has the whole report, and so has --format text.',
    });
  });

  it('say nothing where all is shown', () => {
    const report = reportOn([...many(10, { status: 'fail' }, 'a'), ...many(10, { status: 'undetermined' }, 'b')]);
    expect(commandsOf(renderGithub(report, EN))).toHaveLength(20);
  });

  it('put input errors after what is mandatory', () => {
    const bad = INVALID.results;
    const report = reportWith([
      ...bad,
      ...reportOn([rule({ status: 'fail', force: 'principle' }), rule({ status: 'fail', rule: 'own.first' })]).results,
    ]);
    const titles = commandsOf(renderGithub(report, EN)).map(({ properties }) => properties['title']);
    expect(titles.map((title) => title?.split(' ')[1])).toEqual(['own.first', 'input', 'input', 'own.r']);
  });
});

describe('escaping', () => {
  it('keeps percent signs, colons and commas in their places', () => {
    const report = reportOn([
      rule({ status: 'fail', title: { zh: '', en: '50%, a: b' }, reason: { ...reason, en: '50%: a, b %0A' } }),
    ]);
    expect(renderGithub(report, EN)).toBe(
      '::error file=p.json,line=7,col=3,title=P1 own.r 50%25%2C a%3A b::50%25: a, b %250A\n',
    );
  });
});

/** What GitHub would take for a command of ours. */
const OWN = new Set(['error', 'warning', 'notice']);

describe('a hostile name', () => {
  it.each(['::error::x', '  ::set-output name=a::b', 'a ##[error]x', 'a\r::add-mask::x'])(
    'would be a command: %j',
    (log) => expect(commandsOf(log)).toHaveLength(1),
  );

  it('gives this format no command but its own', () => {
    for (const result of hostile) {
      const log = renderGithub(reportWith([result]), ZH);
      expect(log.split('\n').length - 1).toBe(commandsOf(log).length);
      for (const { command, properties } of commandsOf(log)) {
        expect(OWN).toContain(command);
        expect(Object.keys(properties)).toEqual(['file', 'line', 'col', 'title']);
      }
    }
  });

  it.each(TEXTS.filter((format) => format !== 'github'))(
    'gives %s no command at all, at whatever width',
    async (format) => {
      const render = await FORMATS[format].load(0);
      for (const width of [60, 61]) {
        const text = render(reportWith(hostile.slice(0, 60)), { ...ZH, width, ascii: width === 60 });
        expect(commandsOf(text)).toEqual([]);
      }
    },
  );

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
    '%s in a title and a message stays in its line',
    (_, text) => {
      const report = reportOn([
        rule({ status: 'fail', title: { zh: text, en: text }, reason: { ...reason, zh: text, en: text } }),
      ]);
      expect(commandsOf(renderGithub(report, EN)).map(({ command }) => command)).toEqual(['error']);
    },
  );
});
