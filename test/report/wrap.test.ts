import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/width.ts';
import { wrap } from '../../src/report/wrap.ts';
import { visible } from '../../src/wording/visible.ts';

describe('wrap', () => {
  it.each<[string, string, number, string[]]>([
    ['breaks between Chinese characters', '新建居民住宅区', 6, ['新建居', '民住宅', '区']],
    ['keeps words whole', 'area per household', 9, ['area per', 'household']],
    ['does not begin a line with closing punctuation', '住宅小区，配建', 8, ['住宅小', '区，配建']],
    ['does not end a line with an opening bracket', '规划条件（试行）', 10, ['规划条件', '（试行）']],
    ['keeps a number with its unit', '要求 361.5 ㎡', 8, ['要求', '361.5 ㎡']],
    ['keeps a sign with its number', '面积 ≥ 30 ㎡', 8, ['面积', '≥ 30 ㎡']],
    ['keeps a status sign with its word', '✘ 不符合', 8, ['✘ 不符合']],
    ['breaks a range after its dash', '412.318–437.905 m', 12, ['412.318–', '437.905 m']],
    ['cuts an id at a seam', 'zhengzhou.radius-urban-500', 16, ['zhengzhou.', 'radius-urban-500']],
    ['does not cut a number at its point', '12345.678901', 8, ['12345.67', '8901']],
    ['cuts what has no seam', 'x'.repeat(10), 4, ['xxxx', 'xxxx', 'xx']],
    ['takes a Chinese character into one column by itself', '住宅', 1, ['住', '宅']],
    ['leaves an empty text empty', '', 10, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('has less room on the first line where told so', () => {
    expect(wrap('新建居民住宅区', 8, 4)).toEqual(['新建', '居民住宅', '区']);
    expect(wrap('household area', 9, 4)).toEqual(['', 'household', 'area']);
  });

  it('keeps to the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 80 }), (raw, width) => {
        const text = visible(raw);
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['新建', 4],
    ['三（一）1', 9],
    ['323.75 ㎡', 9],
    ['m²', 2],
    ['✔ ✘ – … ≥', 9],
    ['é', 1],
    ['𠮷', 2],
    ['🏠', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(stringWidth(text)).toBe(width);
  });

  it('is never less than what terminals draw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const text = visible(raw);
        expect(displayWidth(text)).toBeGreaterThanOrEqual(stringWidth(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is right for every character of the Chinese and Latin blocks that the reports use', () => {
    const codes = [...range(0x20, 0x7e), ...range(0x3000, 0x3029), ...range(0x4e00, 0x9fff), ...range(0xff01, 0xff5e)];
    for (const code of codes) {
      const character = String.fromCodePoint(code);
      expect(displayWidth(character), character).toBe(stringWidth(character));
    }
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
