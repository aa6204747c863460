import { describe, expect, it } from 'vitest';
import { VOCABULARIES } from '../../src/facts/registry.ts';
import { DIVISIONS, LEVELS } from '../../src/model/area-vocabulary.ts';
import {
  ACQUISITIONS,
  AREA_KINDS,
  CARE_FACILITY_TYPES,
  CARE_SERVICES,
  FACILITY_LEVELS,
  PROVISIONS,
  RECIPIENTS,
  REVIEW_STAGES,
  SETTLEMENTS,
  SPATIAL_PLAN_TYPES,
  STAGES,
  SUBJECT_KINDS,
  SUPPLY_METHODS,
} from '../../src/model/vocabulary.ts';
import { inAscii } from '../../src/wording/ascii.ts';
import { EXAMPLES, EXIT_CODES, HELP, HELP_TITLES, MESSAGES, USAGE } from '../../src/wording/cli.ts';
import {
  WAIVER_LIST,
  WAIVERS_EXAMPLES,
  WAIVERS_EXIT_CODES,
  WAIVERS_HELP,
  WAIVERS_MESSAGES,
} from '../../src/wording/cli-waivers.ts';
import { fieldLabel, fieldOwners, fieldPattern } from '../../src/wording/fields.ts';
import { LABEL_IDS, label } from '../../src/wording/labels.ts';
import { fill } from '../../src/wording/language.ts';
import { chineseNumber } from '../../src/wording/opinion.ts';
import { PAPERS } from '../../src/wording/papers.ts';
import { wordsOf } from '../../src/wording/vocabulary.ts';

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

describe('labels', () => {
  it('have the same blanks in both languages', () => {
    for (const id of LABEL_IDS) expect(blanks(label(id, 'zh')), id).toEqual(blanks(label(id, 'en')));
  });

  it('are filled from params, and show a blank that was forgotten', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
    expect(label('figure_short', 'zh', { value: '15 ㎡' })).toBe('差 15 ㎡');
  });
});

describe('the numbers of headings', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (number, text) => {
    expect(chineseNumber(number)).toBe(text);
  });
});

describe('the words of the command line', () => {
  const ofWaivers = [...Object.values(WAIVERS_EXAMPLES).flat(), ...Object.values(WAIVERS_EXIT_CODES).flat()];
  const whats = [...EXAMPLES, ...EXIT_CODES, ...ofWaivers].map(({ what }) => what);

  it('have the same blanks in both languages', () => {
    for (const { zh, en } of [
      ...[HELP, HELP_TITLES, MESSAGES, USAGE, WAIVERS_HELP, WAIVERS_MESSAGES, WAIVER_LIST].flatMap((words) =>
        Object.values(words),
      ),
      ...whats,
    ]) {
      expect(blanks(zh), zh).toEqual(blanks(en));
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('wordsOf', () => {
  const lists = [
    STAGES,
    REVIEW_STAGES,
    SETTLEMENTS,
    PROVISIONS,
    ACQUISITIONS,
    RECIPIENTS,
    CARE_FACILITY_TYPES,
    SPATIAL_PLAN_TYPES,
    DIVISIONS,
    LEVELS,
    FACILITY_LEVELS,
    CARE_SERVICES,
    SUPPLY_METHODS,
    SUBJECT_KINDS,
    ['yes', 'no'],
  ];

  it('knows every word of the closed lists', () => {
    for (const word of lists.flat()) {
      expect(wordsOf(word, 'zh'), word).toMatch(/^\p{Script=Han}+$/u);
      expect(wordsOf(word, 'en'), word).toMatch(/^[a-z -]+$/);
    }
    for (const word of AREA_KINDS) expect(wordsOf(word, 'zh'), word).not.toBe(word);
  });

  it('knows every word that a fact of any kind of subject can be', () => {
    const facts = Object.values(VOCABULARIES).flatMap((one) => [...one.facts.values()]);
    const words = facts.flatMap((fact) => (fact.type === 'word' ? fact.words : []));
    expect([...new Set(words)].filter((word) => wordsOf(word, 'zh') === word)).toEqual([]);
  });

  it.each([
    ['lease', '租赁'],
    ['purchase,lease', '购买、租赁'],
    ['purchase, exchange | lease', '购买、置换、租赁'],
    ['lease, something else', 'lease, something else'],
    ['F1', 'F1'],
    ['', ''],
    ['toString', 'toString'],
  ])('%s is %s', (text, words) => {
    expect(wordsOf(text, 'zh')).toBe(words);
  });
});

describe('fieldLabel', () => {
  it.each([
    ['/households', '规划总户数', 'indicator_table'],
    ['/facilities/0/floor_area_m2', '设施 1 的设施用房面积', 'facility_list'],
    ['/facilities/11/synchronised/planning', '设施 12 的是否同步规划', 'acceptance_record'],
    ['/communities/0/centres/1/beds', '社区 1、中心 2 的中心床位数', 'community_register'],
    ['/3/facilities/0/beds', '设施 1 的床位数', 'facility_list'],
    ['/facilities/2', '设施 3', undefined],
    ['/statistics/nursing_beds/value', '护理型床位数', undefined],
    ['/statistics/nursing_beds/on', '护理型床位数 的统计日期', undefined],
    ['/travel/on', '服务圈 的统计日期', undefined],
    ['/flows/eldercare_beds_added/1/value', '新增养老床位数时段 2 的新增养老床位数', undefined],
    ['/flows/eldercare_beds_added/0/ends_on', '新增养老床位数时段 1 的时段截止日', undefined],
    ['/parcels/0/state_owned', '地块 1 的是否国有建设用地出让或划拨', undefined],
    ['/projects/1/in_use', '项目 2 的是否建成投用', undefined],
    ['/facilities/0/flats/1/floor_area_m2', '设施 1、套型 2 的每套建筑面积', undefined],
    ['/facilities/0/services/2', '设施 1、服务 3', undefined],
    ['/no/such/field', '/no/such/field', undefined],
    ['/constructor', '/constructor', undefined],
    ['', '', undefined],
  ])('%s is %s', (pointer, zh, paper) => {
    expect(fieldLabel(pointer).zh).toBe(zh);
    expect(fieldLabel(pointer).paper).toBe(paper);
  });

  it('tells a field from the thing it belongs to', () => {
    expect(fieldPattern('/1/communities/0/centres/1/beds')).toBe('/communities/*/centres/*/beds');
    expect(fieldOwners('/communities/0/centres/1/beds').map((owner) => owner.en)).toEqual(['community 1', 'centre 2']);
  });
});

describe('papers', () => {
  it('each have a name and somebody to ask, in both languages', () => {
    for (const { name, from } of Object.values(PAPERS)) {
      for (const text of [name.zh, name.en, from.zh, from.en]) expect(text).not.toBe('');
    }
  });
});

describe('inAscii', () => {
  it('spells signs and keeps Chinese', () => {
    expect(inAscii('30 m² × 850 户 ÷ 100 ≥ 255 ㎡ – “四同步”…')).toBe('30 m2 x 850 户 / 100 >= 255 m2 - "四同步"...');
  });
});
