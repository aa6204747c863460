import { createRequire } from 'node:module';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { FORMATS, type RenderOptions } from '../../src/report/formats.ts';
import { renderText } from '../../src/report/text.ts';
import { displayWidth } from '../../src/report/width.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../../src/wording/status.ts';
import { visible, visibleLines } from '../../src/wording/visible.ts';
import { expectGolden } from './golden.ts';
import { everything, finding, sample, single } from './sample.ts';
import { ENDLESS, HOSTILE } from './sample-hard.ts';

const PLAIN: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };

/** Everything that a terminal would obey or hide, but for the line breaks of the report itself. */
const HIDDEN = /[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const SGR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The text without line breaks, spaces and the bars that mark quotations. */
const run = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[│|] ?/, ''))
    .join('')
    .replace(/\s/g, '');

/**
 * The table library measures with an older width of its own when it is not bundled; the program itself measures with
 * the report's (test/cli/bin.test.ts holds that).
 */
const widthOfTables = createRequire(createRequire(import.meta.url).resolve('cli-table3'))(
  'string-width',
) as typeof stringWidth;
const measuredAlike = (character: string) => widthOfTables(character) === displayWidth(character);

const widest = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('the sample', () => {
  it('is a report', () => {
    expect(reportSchema.parse(sample)).toEqual(sample);
    expect(reportSchema.parse(single)).toEqual(single);
    expect(reportSchema.parse(everything)).toEqual(everything);
  });

  it('has every status, force and disposition', () => {
    const findings = sample.results.flatMap((result) => result.findings);
    expect(new Set(findings.map((f) => f.status)).size).toBe(5);
    expect(new Set(findings.map((f) => f.force)).size).toBe(4);
    expect(new Set(findings.map((f) => f.disposition)).size).toBe(2);
  });
});

describe('golden reports', () => {
  it.each<[string, Report, Partial<RenderOptions>]>([
    ['single.zh.80.txt', single, {}],
    ['single.en.80.txt', single, { lang: 'en' }],
    ['single.zh.160.txt', single, { width: 160 }],
    ['single.zh.80.colour.txt', single, { colour: 1 }],
    ['text.zh.80.txt', everything, {}],
    ['text.en.80.txt', everything, { lang: 'en' }],
    ['text.zh.160.txt', everything, { width: 160 }],
    ['text.en.160.txt', everything, { lang: 'en', width: 160 }],
    ['text.zh.60.ascii.txt', everything, { width: 60, ascii: true }],
    ['text.en.80.ascii.txt', everything, { lang: 'en', ascii: true }],
    ['text.zh.80.quiet.txt', everything, { quiet: true }],
  ])('%s', async (name, report, options) => {
    const render = await FORMATS.text.load();
    expectGolden(name, render(report, { ...PLAIN, ...options }));
  });
});

describe('lines', () => {
  const looks = [
    { lang: 'zh', ascii: false },
    { lang: 'en', ascii: false },
    { lang: 'zh', ascii: true },
    { lang: 'en', ascii: true },
  ] as const;

  it('are never wider than asked for', { timeout: 60_000 }, () => {
    for (let width = 60; width <= 200; width++) {
      const look = looks[width % looks.length];
      expect(widest(renderText(single, { ...PLAIN, ...look, width })), `${width}`).toBeLessThanOrEqual(width);
    }
  });

  it.each([60, 72, 80, 132, 200])('are never wider than %i, however odd the texts', (width) => {
    for (const look of looks) {
      expect(widest(renderText(sample, { ...PLAIN, ...look, width }))).toBeLessThanOrEqual(width);
    }
  });

  it('have no spaces at their end', () => {
    expect(renderText(sample, PLAIN)).not.toMatch(/ $/m);
  });

  it('keep to the width and lose nothing whatever the texts are', { timeout: 60_000 }, () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    const odd = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const measured = fc.oneof(texts, odd).filter((text) => [...text].every(measuredAlike));
    fc.assert(
      fc.property(measured, fc.integer({ min: 60, max: 200 }), (text, width) => {
        const written = renderText(filledWith(text), { ...PLAIN, width });
        expect(widest(written)).toBeLessThanOrEqual(width);
        expect(written).not.toMatch(HIDDEN);
        expect(run(written)).toContain(visibleLines(text).map(run).join(''));
      }),
      { numRuns: 100 },
    );
  });
});

/** The single report with one text in all places that an input or a pack can fill. */
function filledWith(text: string): Report {
  const [result] = single.results;
  if (!result || result.verdict === 'invalid') throw new Error('the sample has changed');
  const clause = { document: text, title: text, issued: text, at: text, quote: text, lead_ins: [text] };
  const failing = finding({
    rule: text,
    status: 'fail',
    title: { zh: text, en: text },
    clause,
    reason: { code: 'x', zh: text, en: text },
    measured: { text },
    required: { comparator: 'in', text },
    missing: [`/${text}`],
    readings: [text],
  });
  const subject = { kind: text, id: text, name: text, city: text, file: text };
  return { ...single, results: [{ ...result, subject, findings: [failing] }] };
}

describe('what the reader must find', () => {
  const findings = sample.results.flatMap((result) => result.findings);
  const undecided = findings.filter((f) => f.status === 'fail' || f.status === 'undetermined');

  it.each(['zh', 'en'] as const)('every reason and title, and the quotation of what fails or is open (%s)', (lang) => {
    const written = run(renderText(sample, { ...PLAIN, lang }));
    for (const { reason, title } of findings) {
      expect(written).toContain(run(visible(reason[lang])));
      expect(written).toContain(run(visible(title[lang])));
    }
    for (const { clause } of undecided) {
      for (const quote of [...clause.lead_ins, clause.quote]) {
        expect(written).toContain(visibleLines(quote).map(run).join(''));
      }
    }
  });

  it('each missing field with its label, its pointer and its paper', () => {
    const written = run(renderText(single, PLAIN));
    expect(written).toContain(run('设施 1 的设施验收日期  /facilities/0/accepted_on（第 39 行第 5 列）'));
    expect(written).toContain(run('竣工验收和规划核实记录（住房建设部门、自然资源和规划部门）'));
  });

  it('an endless title and a hostile name, with nothing hidden in them', () => {
    const written = run(renderText(sample, PLAIN));
    expect(written).toContain(ENDLESS);
    expect(written).toContain(run(visible(HOSTILE)));
    expect(written).toContain('\\u001b[31m红\\u001b[0m\\u0007');
  });

  it('every error of an invalid subject with file, line and column', () => {
    const written = run(renderText(sample, PLAIN));
    expect(written).toContain(run('submissions/第二批/坏 文件.json:4:3  /housholds'));
    expect(written).toContain(run('没有“housholds”这个字段'));
  });

  it('a next step at the end of each subject', () => {
    expect(renderText(sample, PLAIN).match(/^下一步$/gm)).toHaveLength(sample.results.length);
  });
});

describe('colour', async () => {
  const inColour = await FORMATS.text.load();

  it('sends no escapes without it', () => {
    for (const lang of ['zh', 'en'] as const) expect(renderText(sample, { ...PLAIN, lang })).not.toMatch(HIDDEN);
  });

  it.each([1, 2, 3] as const)('changes nothing but the colours (level %i)', (colour) => {
    const coloured = inColour(sample, { ...PLAIN, colour });
    expect(coloured).not.toBe(renderText(sample, PLAIN));
    expect(coloured.replace(SGR, '')).toBe(renderText(sample, PLAIN));
  });

  it('is left out by a reporter loaded without it', async () => {
    const withoutColour = await FORMATS.text.load(0);
    expect(withoutColour(sample, { ...PLAIN, colour: 1 })).toBe(renderText(sample, PLAIN));
  });

  it('never spans lines', () => {
    for (const line of inColour(sample, { ...PLAIN, colour: 1 }).split('\n')) {
      const codes = [...line.matchAll(SGR)].map(([code]) => code);
      const last = codes.at(-1);
      if (last) expect(['22', '39'].some((reset) => last.endsWith(`[${reset}m`))).toBe(true);
    }
  });

  it('is never the only sign of a status', () => {
    for (const lang of ['zh', 'en'] as const) {
      const written = renderText(sample, { ...PLAIN, lang });
      for (const word of Object.values(STATUS_WORDS)) expect(written).toContain(word[lang]);
      expect(written).toContain(VERDICT_WORDS.non_compliant[lang]);
    }
  });
});

describe('ascii', () => {
  const quoted = /^\s*\| .*$/gm;

  it('draws and signs with ASCII alone, and keeps the Chinese', () => {
    const written = renderText(sample, { ...PLAIN, ascii: true });
    expect(written.replace(quoted, '')).not.toMatch(/[\u2010-\u203f\u2190-\u2bff×÷²³㎡·°]/);
    expect(written).toContain('[不符合]');
    expect(run(written)).toContain(run('30 m2 x 1205 户 / 100 = 361.5 m2'));
  });

  it('leaves quotations to the letter', () => {
    expect(renderText(sample, { ...PLAIN, ascii: true })).toContain('配建“站点”。');
  });

  it('in English has no character beyond ASCII that the input did not bring', () => {
    const report = filledWith('plain text');
    const [result] = report.results;
    if (!result || result.verdict === 'invalid') throw new Error('the sample has changed');
    const pack = { ...result.pack, documents: [], notices: [] };
    const written = renderText(
      { ...report, results: [{ ...result, pack, remarks: [] }] },
      { ...PLAIN, lang: 'en', ascii: true },
    );
    expect(written).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

describe('quiet', () => {
  it('shows only what fails or cannot be decided, and the verdict', () => {
    const written = renderText(single, { ...PLAIN, quiet: true });
    expect(written).toContain('zhengzhou.new-30');
    expect(written).toContain('zhengzhou.four-sync');
    expect(written).not.toContain('zhengzhou.radius-urban-500');
    expect(written).not.toContain('河南省养老服务条例');
    expect(written.trimEnd().split('\n').at(-1)).toBe('结论  ✘ 不符合：不符合 1，无法判定 2，通过 2，不适用 2');
  });
});

describe('edges', () => {
  it('says so when there is no subject', () => {
    expect(renderText({ ...sample, results: [] }, PLAIN)).toContain('没有可审查的对象。');
  });

  it('survives a terminal of no width', () => {
    for (const width of [0, -1, Number.NaN, 1, 39]) {
      expect(widest(renderText(sample, { ...PLAIN, width }))).toBeLessThanOrEqual(40);
    }
  });

  it('lists at most 200 of many subjects in the summary', () => {
    const results = Array.from({ length: 230 }, () => sample.results[2]).filter((result) => result !== undefined);
    const written = renderText({ ...sample, results, summary: { ...sample.summary, subjects: 230 } }, PLAIN);
    expect(written).toContain('表中只列前 200 个，其余 30 个见上文。');
  });
});
