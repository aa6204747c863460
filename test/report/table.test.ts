import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { NO_COLOUR } from '../../src/report/paint.ts';
import { Style } from '../../src/report/style.ts';
import { drawTable } from '../../src/report/table.ts';

const style = (width: number, ascii = false) =>
  new Style({ lang: 'zh', width, colour: 0, ascii, quiet: false }, NO_COLOUR);

const cells = (...texts: string[]) => texts.map((text) => [{ text }]);

const HEAD = [{ title: '结论', keep: 14 }, { title: '条文' }, { title: '实测' }];
const ROWS = [
  cells('✘ 不符合', '新建住宅区每百户设施面积', '323.75 ㎡'),
  cells('pass', 'Ｆｕｌｌ width, 𠮷, 🏠, ①, ℃', '≥ 2/3 m²'),
];

/** The columns at which the bars of a line stand. */
function bars(line: string): number[] {
  return [...line.matchAll(/[│┼|+]/g)].map((match) => stringWidth(line.slice(0, match.index)));
}

describe('drawTable', () => {
  it('draws rows below a head', () => {
    expect(drawTable(style(80), HEAD, ROWS.slice(0, 1))).toEqual([
      ' 结论     │ 条文                     │ 实测',
      '──────────┼──────────────────────────┼───────────',
      ' ✘ 不符合 │ 新建住宅区每百户设施面积 │ 323.75 ㎡',
    ]);
  });

  it.each([
    [80, false],
    [40, false],
    [40, true],
  ])('keeps the bars below each other at %i columns', (width, ascii) => {
    const lines = drawTable(style(width, ascii), HEAD, ROWS);
    for (const line of lines) {
      expect(bars(line)).toEqual(bars(lines[0] ?? ''));
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('lets the widest give way and keeps short cells whole', () => {
    expect(drawTable(style(42), HEAD, ROWS.slice(0, 1))).toEqual([
      ' 结论     │ 条文             │ 实测',
      '──────────┼──────────────────┼───────────',
      ' ✘ 不符合 │ 新建住宅区每百户 │ 323.75 ㎡',
      '          │ 设施面积         │',
    ]);
  });
});
