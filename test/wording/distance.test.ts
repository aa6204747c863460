/** What is said of a largest distance: the dwelling, the facility, the households beyond the limit, what would decide. */
import { describe, expect, it } from 'vitest';
import type { Comparison, Reason } from '../../src/model/judged.ts';
import type { Farthest, Quantity } from '../../src/model/report.ts';
import { wordReason } from '../../src/wording/reasons.ts';

const metres = (min: string, max = min): Quantity =>
  min === max ? { value: min, unit: 'm' } : { min, max, unit: 'm' };

const households = (min: string, max = min): Quantity =>
  min === max ? { value: min, unit: 'household' } : { min, max, unit: 'household' };

const farthestAt = (distance: Quantity, outside: Quantity | null, facility: string | null = 'F1'): Farthest => ({
  dwelling: { name: '3#', pointer: '/buildings/2' },
  facility: facility === null ? null : { name: facility, pointer: '/facilities/0' },
  distance,
  households_outside: outside,
});

function said(code: 'met' | 'not_met' | 'open', over: Partial<Comparison>): { zh: string; en: string } {
  const of: Comparison = {
    fact: 'service_radius',
    label: { zh: '服务半径', en: 'service radius' },
    measured: metres('512.25'),
    required: { comparator: '<=', value: '500', unit: 'm' },
    shortfall: null,
    ...over,
  };
  const reason: Reason = { code, of };
  return wordReason(reason);
}

describe('the farthest dwelling', () => {
  it('stands with its facility, the distance to the decimetre and the households beyond the limit', () => {
    const measured = metres('512.25');
    const { zh, en } = said('not_met', { measured, farthest: farthestAt(metres('512.25'), households('96')) });
    expect(zh).toBe('服务半径：512.25 m（最远：3#，距 F1 512.3 m，超出限值的共 96 户），要求 ≤ 500 m，不符合。');
    expect(en).toBe(
      'Service radius: 512.25 m (farthest: 3#, 512.3 m from F1, 96 households in all beyond the limit), required ≤ 500 m: not met.',
    );
  });

  it('says nothing of households where none lies beyond, or where they are not known', () => {
    for (const outside of [households('0'), null]) {
      const { zh, en } = said('met', { measured: metres('480'), farthest: farthestAt(metres('480'), outside) });
      expect(zh).toContain('（最远：3#，距 F1 480.0 m），');
      expect(en).toContain('(farthest: 3#, 480.0 m from F1),');
    }
  });

  it('says nothing of a facility where it is not known which one is nearest', () => {
    const { zh, en } = said('met', { measured: metres('480'), farthest: farthestAt(metres('480'), null, null) });
    expect(zh).toContain('（最远：3#），');
    expect(en).toContain('(farthest: 3#),');
  });

  it.each([
    [households('0', '96'), '可能超出限值的至多 96 户', 'at most 96 households beyond the limit'],
    [households('40', '96'), '超出限值的共 40–96 户', '40–96 households in all beyond the limit'],
  ])('may leave open how many households lie beyond', (outside, zh, en) => {
    const measured = metres('470', '530');
    const words = said('open', { measured, farthest: farthestAt(measured, outside) });
    expect(words.zh).toContain(`（最远：3#，距 F1 470.0 至 530.0 m，${zh}）`);
    expect(words.en).toContain(`(farthest: 3#, 470.0 to 530.0 m from F1, ${en})`);
  });

  it('is the farthest known where another dwelling may be farther', () => {
    const farthest = farthestAt(metres('406.6'), households('0', '120'));
    const { zh, en } = said('open', { measured: metres('406.6', '522'), farthest });
    expect(zh).toContain('已知最远：3#，距 F1 406.6 m，另有楼栋可能更远，可能超出限值的至多 120 户');
    expect(en).toContain('farthest known: 3#, 406.6 m from F1, others may be farther, at most 120 households beyond');
  });

  it('is not named where a distance has no upper bound', () => {
    const measured: Quantity = { min: '0', max: null, unit: 'm' };
    const { zh, en } = said('open', { measured, farthest: farthestAt(measured, null) });
    expect(zh).toBe('服务半径：未知，要求 ≤ 500 m，尚不能判定。');
    expect(en).toBe('Service radius: unknown, required ≤ 500 m: cannot be told yet.');
  });
});

describe('what would decide an open distance', () => {
  const measured = metres('380', '620');

  it.each([
    ['120.001', '120'],
    ['4.25', '4.3'],
    ['0.03', '0.03'],
  ])('is a better accuracy than %s m', (slack, shown) => {
    const { zh, en } = said('open', { measured, slack });
    expect(zh).toMatch(
      new RegExp(`尚不能判定。按坐标精度，每个距离最多相差 ${shown} m；更精确的坐标或实测距离可以判定。$`),
    );
    expect(en).toMatch(
      new RegExp(`may be off by ${shown} m; better positions or a measured distance would decide\\.$`),
    );
  });

  it('is the position of a building of which only the site is known', () => {
    const { zh, en } = said('open', { measured, anywhereInSite: true });
    expect(zh).toMatch(/尚不能判定。有的住宅只知道在用地之内，最近、最远两端都算到；楼栋坐标或实测距离可以判定。$/);
    expect(en).toMatch(
      /cannot be told yet\. Some dwellings are only known to be on the site, so both ends are given; their positions or measured distances would decide\.$/,
    );
  });

  it('is the drawing, where only the conversion of positions leaves it open', () => {
    const { zh, en } = said('open', { measured: metres('499.9997', '500.0003'), slack: '0.001' });
    expect(zh).toMatch(/尚不能判定。距离与限值之差小于坐标换算的误差；图上的投影坐标或实测距离可以判定。$/);
    expect(en).toMatch(/projected positions of the drawing or a measured distance would decide\.$/);
    expect(said('open', { measured: metres('499', '501'), slack: '0.001' }).zh).not.toContain('换算');
  });

  it('is not told of what the earth being no plane costs, nor of what is decided', () => {
    const plain = said('open', { measured });
    expect(said('open', { measured, slack: '0.001' })).toEqual(plain);
    expect(said('met', { measured, slack: '5', anywhereInSite: true }).zh).not.toContain('可以判定');
  });
});
