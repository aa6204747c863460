/** Which numbers stand in a text, however they are written. */
import { describe, expect, it } from 'vitest';
import { folded } from '../../src/authoring/fold.ts';
import { basisOf, hasNumber, writtenIn } from '../../src/authoring/lint/basis.ts';
import { numbersIn } from '../../src/authoring/lint/numbers.ts';
import { type Literal, parseLiteral, parseShare } from '../../src/engine/literal.ts';

/** What a share is put into. */
const EMPTY: Literal = parseLiteral('1 bed');

describe('numbers of a text', () => {
  it.each([
    ['每百户30平方米', ['30', '100']],
    ['人均用地不少于0.1平方米', ['0.1']],
    ['不低于３０平方米', ['30']],
    ['每10万城镇人口', ['100000']],
    ['完成50%前', ['50']],
    ['百分之五十', ['100', '50']],
    ['三千户', ['3000']],
    ['一百零五张', ['105']],
    ['二〇二〇年', ['2020']],
    ['两个', ['2']],
    ['1,500平方米', ['1500', '500']],
    ['三百五十平方米', ['350']],
    ['三分之二的农村社区', ['2/3']],
    ['二分之一', ['0.5']],
    ['50-80平方米', ['50', '80']],
    ['1至2个', ['1', '2']],
  ])('%s', (text, numbers) => {
    expect(
      numbersIn(text)
        .map(({ value }) => value)
        .sort(),
    ).toEqual([...numbers].sort());
  });

  it.each(['统一规划', '十四五规划', '第一', '唯一', '一般不', '三同步'])('none in %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

describe('a number with its unit', () => {
  const basis = basisOf([
    {
      id: 'a.b',
      at: '一',
      lines: [1, 1],
      quote: '每百户 30 m<sup>2</sup>，半径500米，站点200 平方米，完成百分之五十，两个，无偿',
      words: { 无偿: 0 },
    },
  ]);
  it.each([
    ['30', 'm2', true],
    ['30', 'm', false],
    ['500', 'm', true],
    ['500', 'm2', false],
    ['200', 'm2', true],
    ['200', 'm', false],
    ['100', 'household', true],
    ['100', 'm2', false],
    ['50', '%', true],
    ['2', 'item', true],
    ['0', 'yuan', true],
  ])('%s %s: %s', (number, unit, stands) => {
    expect(hasNumber(basis, number, unit)).toBe(stands);
  });
});

describe('both ends of a range have its unit', () => {
  it.each([
    ['50-80 m<sup>2</sup>', '50', 'm2', true],
    ['50-80 m<sup>2</sup>', '80', 'm2', true],
    ['50-80 m<sup>2</sup>', '50', 'bed', false],
    ['3—5 个', '3', 'item', true],
    ['1至2所', '1', 'item', true],
    ['1、2所', '1', 'item', false],
    ['第1条，2所', '1', 'item', false],
  ])('%s: %s %s %s', (quote, number, unit, stands) => {
    expect(hasNumber(basisOf([{ id: 'a.b', at: '一', lines: [1, 1], quote }]), number, unit)).toBe(stands);
  });
});

describe('a share of a fact', () => {
  const basis = basisOf([
    { id: 'a.b', at: '一', lines: [1, 1], quote: '三分之二的社区，占比55%，床位35张', words: { 全覆盖: 100 } },
  ]);
  it.each([
    ['55 % of eldercare_beds', true],
    ['35 % of eldercare_beds', false],
    ['2/3 of rural_communities', true],
    ['4/6 of rural_communities', true],
    ['3/2 of rural_communities', false],
    ['66.7 % of rural_communities', false],
    ['100 % of urban_communities', true],
    ['99 % of urban_communities', false],
  ])('%s: %s', (source, stands) => {
    const share = parseShare(source);
    const { number, unit } = writtenIn({ ...EMPTY, ...share });
    expect(hasNumber(basis, number, unit)).toBe(stands);
  });
});

describe('folding', () => {
  it.each([
    ['white space and line breaks', ' a\u3000b\r\nc\t', 'abc'],
    ['width', '（３０％），ａ', '(30%),a'],
    ['nothing else', '㎡①。“、〔2018〕', '㎡①。“、〔2018〕'],
  ])('%s', (_, original, plain) => {
    const { text, offsets } = folded(original);
    expect(text).toBe(plain);
    expect(offsets).toHaveLength(plain.length);
    expect(offsets.map((at) => folded(original.charAt(at)).text).join('')).toBe(plain);
  });
});
