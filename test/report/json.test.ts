import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { FORMATS, type RenderOptions } from '../../src/report/formats.ts';
import { renderJson } from '../../src/report/json.ts';
import { expectGolden } from './golden.ts';
import { everything, sample } from './sample.ts';

const OPTIONS: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };

describe('the JSON result', () => {
  it('is the golden one', async () => {
    const render = await FORMATS.json.load();
    expectGolden('result.json.txt', render(everything, OPTIONS));
  });

  it('reads back as the same report', () => {
    expect(reportSchema.parse(JSON.parse(renderJson(sample)))).toEqual(sample);
  });

  it('holds nothing that a terminal would obey, and Chinese as it is', () => {
    const text = renderJson(sample);
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).toContain('新建居民住宅区');
    expect(text).toContain('\\u001b[31m红\\u001b[0m\\u0007 \\u202e倒写\\u202c \\u200b\\ufeff\\u0085\\u007f\\u2028完');
  });

  it('holds nothing that a CI service would obey, and reads back as it was', () => {
    const [first] = sample.results;
    const name = 'a ##[error]x ##vso[task]y';
    const report = { ...sample, results: [{ ...first, subject: { ...first?.subject, name } }] } as typeof sample;
    const text = renderJson(report);
    expect(text).not.toMatch(/##\w*\[/);
    expect(JSON.parse(text)).toEqual(report);
  });

  it('is the same for every option of the reader', async () => {
    const render = await FORMATS.json.load();
    expect(render(sample, { ...OPTIONS, lang: 'en', colour: 3, quiet: true, width: 60 })).toBe(render(sample, OPTIONS));
  });
});
