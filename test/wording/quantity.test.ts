import { describe, expect, it } from 'vitest';
import type { Quantity, Requirement } from '../../src/model/report.ts';
import { approximation, quantityText, requirementText } from '../../src/wording/quantity.ts';

describe('quantityText', () => {
  it.each<[Quantity, string, string]>([
    [{ value: '240', unit: 'm2' }, '240 ㎡', '240 m²'],
    [{ value: '0.1', unit: 'm2' }, '0.1 ㎡', '0.1 m²'],
    [{ value: '1234567.5', unit: 'm2' }, '1234567.5 ㎡', '1234567.5 m²'],
    [{ value: '500', unit: 'm' }, '500 m', '500 m'],
    [{ value: '850', unit: 'household' }, '850 户', '850 households'],
    [{ value: '1', unit: 'household' }, '1 户', '1 household'],
    [{ value: '3840', unit: 'person' }, '3840 人', '3840 persons'],
    [{ value: '10', unit: 'bed' }, '10 张', '10 beds'],
    [{ value: '0', unit: 'yuan' }, '0 元', '0 yuan'],
    [{ value: '1', unit: 'site' }, '1 处', '1 site'],
    [{ value: '50', unit: '%' }, '50%', '50%'],
    [{ value: '7', unit: 'acre' }, '7 acre', '7 acre'],
    // 2 ÷ 3 = 0.6666…, 29 ÷ 3 = 9.6666…, 100 ÷ 3 = 33.3333…
    [{ value: '2/3', unit: 'm2' }, '2/3 ㎡（≈0.667）', '2/3 m² (≈0.667)'],
    [{ value: '29/3', unit: 'bed' }, '29/3 张（≈9.667）', '29/3 beds (≈9.667)'],
    [{ value: '100/3', unit: '%' }, '100/3%（≈33.333）', '100/3% (≈33.333)'],
    [{ min: '320', max: null, unit: 'm2' }, '≥ 320 ㎡', '≥ 320 m²'],
    [{ min: null, max: '400', unit: 'm2' }, '≤ 400 ㎡', '≤ 400 m²'],
    [{ min: '320', max: '400', unit: 'm2' }, '320–400 ㎡', '320–400 m²'],
    [{ min: '320', max: '320', unit: 'm2' }, '320 ㎡', '320 m²'],
    [{ min: '0', max: '100', unit: '%' }, '0–100%', '0–100%'],
    [{ min: null, max: null, unit: 'm2' }, '未知', 'unknown'],
    [{ min: '0', max: null, unit: 'm' }, '未知', 'unknown'],
    [{ date: '2027-06-30' }, '2027-06-30', '2027-06-30'],
    [{ text: 'construction' }, '建设', 'construction'],
    [{ text: 'purchase, exchange, lease' }, '购买、置换、租赁', 'purchase, exchange, lease'],
    [{ text: 'yes' }, '是', 'yes'],
    [{ text: 'no' }, '否', 'no'],
    [{ text: '别的话\u001b[2J' }, '别的话\\u001b[2J', '别的话\\u001b[2J'],
  ])('%j', (quantity, zh, en) => {
    expect(quantityText(quantity, 'zh')).toBe(zh);
    expect(quantityText(quantity, 'en')).toBe(en);
  });
});

describe('requirementText', () => {
  it.each<[Requirement, string, string]>([
    [{ comparator: '>=', value: '255', unit: 'm2' }, '≥ 255 ㎡', '≥ 255 m²'],
    [{ comparator: '>', value: '3000', unit: 'household' }, '> 3000 户', '> 3000 households'],
    [{ comparator: '<=', value: '500', unit: 'm' }, '≤ 500 m', '≤ 500 m'],
    [{ comparator: '<', value: '50', unit: '%' }, '< 50%', '< 50%'],
    [{ comparator: '=', value: '0', unit: 'yuan' }, '= 0 元', '= 0 yuan'],
    [{ comparator: '<=', date: '2027-06-30' }, '≤ 2027-06-30', '≤ 2027-06-30'],
    [{ comparator: '=', text: 'yes' }, '是', 'yes'],
    [{ comparator: 'in', text: 'purchase, lease' }, '属于 购买、租赁', 'one of purchase, lease'],
    [
      { comparator: '>=', min: '0.3', max: null, unit: 'm2' },
      '≥ 待定值（≥ 0.3 ㎡）',
      '≥ a limit not known yet (≥ 0.3 m²)',
    ],
    [
      { comparator: '>=', min: '30', max: '60', unit: 'm2' },
      '≥ 待定值（30–60 ㎡）',
      '≥ a limit not known yet (30–60 m²)',
    ],
    [{ comparator: '>=', min: '30', max: '30', unit: 'm2' }, '≥ 30 ㎡', '≥ 30 m²'],
    [{ comparator: '>=', min: '0', max: null, unit: 'm2' }, '≥ 未知', '≥ unknown'],
  ])('%j', (requirement, zh, en) => {
    expect(requirementText(requirement, 'zh')).toBe(zh);
    expect(requirementText(requirement, 'en')).toBe(en);
  });
});

describe('approximation', () => {
  it.each([
    ['2/3', '0.667'],
    ['1/3', '0.333'],
    ['1000/3', '333.333'],
    ['5/2', '2.500'],
    ['-2/3', '-0.667'],
    // 1 ÷ 3000 = 0.000333…: three places would say 0.000.
    ['1/3000', '0.000333'],
    ['2/30', '0.0667'],
    // Rounds half up: 1 ÷ 16 = 0.0625 has three digits that count; 2001 ÷ 2000 = 1.0005.
    ['1/16', '0.0625'],
    ['2001/2000', '1.001'],
    ['29999/30000', '1.000'],
    ['0/7', '0.000'],
  ])('%s is near %s', (value, near) => {
    expect(approximation(value)).toBe(near);
  });

  it.each(['12.5', '300', '1/0', 'x', ''])('%s has none', (value) => {
    expect(approximation(value)).toBeNull();
  });
});
