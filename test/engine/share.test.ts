/** Shares and periods as a pack writes them. */
import { describe, expect, it } from 'vitest';
import { parsePeriod, parseShare } from '../../src/engine/literal.ts';
import * as Q from '../../src/model/rational.ts';

describe('a share', () => {
  it.each([
    ['55 % of eldercare_beds', '11/20', '55%', 'eldercare_beds'],
    ['55% of eldercare_beds', '11/20', '55%', 'eldercare_beds'],
    ['100 % of villages', '1', '100%', 'villages'],
    ['0.5 % of villages', '0.005', '0.5%', 'villages'],
    ['2/3 of rural_communities', '2/3', '2/3', 'rural_communities'],
    ['4/6 of persons_65_and_over', '2/3', '4/6', 'persons_65_and_over'],
    [' 1/2 of townships ', '0.5', '1/2', 'townships'],
  ])('%s', (source, amount, text, of) => {
    const share = parseShare(source);
    expect(share && [Q.toText(share.amount), share.text, share.of]).toEqual([Q.toText(Q.fromText(amount)), text, of]);
  });

  it.each([
    '55 %',
    '55 beds of eldercare_beds',
    '2/0 of villages',
    '-1 % of villages',
    '1/2 of',
    '55 % of Beds',
    '55 % of eldercare_beds per person',
    55,
    null,
    undefined,
    '1.5/2 of villages',
  ])('%s is none', (source) => {
    expect(parseShare(source)).toBeNull();
  });
});

describe('a period', () => {
  it.each([
    [2018, '2018-01-01', '2018-12-31'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018 to 2020', '2018-01-01', '2020-12-31'],
    [' 2018 to 2018 ', '2018-01-01', '2018-12-31'],
  ])('%s', (source, first, last) => {
    expect(parsePeriod(source)).toMatchObject({ first, last });
  });

  it.each(['2020 to 2018', '2018-2020', '18', '2018-01', '', null, undefined, 20180, '2018 to'])(
    '%s is none',
    (source) => {
      expect(parsePeriod(source)).toBeNull();
    },
  );
});
