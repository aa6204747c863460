/** How much floor area is short at least: the largest of several rules, the sum over the places of one. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/audit/area-sum.ts';
import { partsOf, shortfallOf } from '../../src/audit/shortfall.ts';

import type { Finding, Quantity } from '../../src/model/report.ts';

type Part = Parameters<typeof shortfallOf>[0][number][number];

const m2 = (value: string): Quantity => ({ value, unit: 'm2' });
const atLeast: Finding['required'] = { comparator: '>=', value: '300', unit: 'm2' };

const whole = (shortfall: Quantity | null, required = atLeast): Part[] => [{ required, shortfall }];
const places = (...shortfalls: string[]): Part[] => shortfalls.flatMap((value) => whole(m2(value)));

describe('the shortfall of a subject', () => {
  it.each<[string, readonly (readonly Part[])[], string | null, boolean]>([
    ['nothing fails', [], null, false],
    ['one rule', [whole(m2('15'))], '15', false],
    ['a fraction', [whole(m2('2/3'))], '2/3', false],
    ['two places of one rule', [places('60.5', '12')], '72.5', false],
    ['the quota and one place: a metre serves both', [whole(m2('15')), places('100')], '100', true],
    ['the quota and two places', [whole(m2('200')), places('60', '80')], '200', true],
    ['the same, one metre less of the quota', [whole(m2('139')), places('60', '80')], '140', true],
    ['bounds', [whole({ min: '4', max: '9', unit: 'm2' })], '4', true],
    ['no upper bound', [whole({ min: null, max: null, unit: 'm2' })], '0', true],
    ['an upper limit is no shortfall', [whole(m2('15'), { comparator: '<=', value: '300', unit: 'm2' })], null, false],
    ['nothing that can be counted', [whole(null)], null, false],
  ])('%s', (_, findings, expected, maybeMore) => {
    const found = shortfallOf(findings);
    expect(found === null ? null : textOf(found.atLeast)).toBe(expected);
    expect(found?.maybeMore ?? false).toBe(maybeMore);
  });

  it('leaves out what is waived, and what does not fail', () => {
    const item = (id: string, status: 'fail' | 'pass', disposition: 'active' | 'waived'): Finding['items'][number] => ({
      ...{ id, status, disposition, measured: null, required: atLeast, shortfall: m2(id) },
      ...{ missing: [], judgement: null, reason: { code: '', zh: '', en: '' } },
      location: { pointer: '', line: null, column: null },
    });
    const items = [item('60', 'fail', 'waived'), item('80', 'fail', 'active'), item('90', 'pass', 'active')];
    const parts = partsOf({ required: atLeast, shortfall: m2('60'), items });
    expect(parts.map(({ shortfall }) => shortfall)).toEqual([m2('80')]);
    expect(partsOf({ required: atLeast, shortfall: m2('60'), items: [] })).toMatchObject([{ shortfall: m2('60') }]);
  });
});
