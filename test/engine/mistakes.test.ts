/** Every mistake that the compiler finds, with its place, what was found and what would do. */
import { describe, expect, it } from 'vitest';
import { compile, InvalidPack } from '../../src/engine/compile.ts';
import type { PackMistake } from '../../src/engine/condition.ts';
import { DOMAINS, FACTS } from '../../src/facts/registry.ts';
import type { PackInput, RuleSource } from '../../src/model/pack.ts';
import { inputOf } from './one-rule.ts';

function mistakesIn(input: PackInput): readonly PackMistake[] {
  try {
    compile(input);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidPack)) throw error;
    return error.mistakes;
  }
}

type Parts = Partial<RuleSource>;
/** The pointer is below the rule. */
type Row = readonly [parts: Parts, code: string, pointer: string, found: string, expected: string];

const FACT_NAMES = [...FACTS.keys()].join('|');
const SET_NAMES = [...DOMAINS.keys()].join('|');
const requires = (require: unknown): Parts => ({ require: require as Record<string, unknown> });
const ofFacility = (require: unknown): Parts => ({ each: 'provided_facility', ...requires(require) });

const CONDITIONS: readonly Row[] = [
  [requires({}), 'not_a_condition', '/require', '{}', 'stage: new'],
  [requires([]), 'not_a_condition', '/require', '[]', 'stage: new'],
  [requires([{ stage: 'new' }]), 'not_a_condition', '/require', '[{"stage":"new"}]', 'stage: new'],
  [requires(null), 'not_a_condition', '/require', 'null', 'stage: new'],
  [requires('new'), 'not_a_condition', '/require', '"new"', 'stage: new'],
  [requires({ not: undefined }), 'not_a_condition', '/require/not', 'undefined', 'stage: new'],
  [requires({ all: {} }), 'not_a_condition', '/require/all', '{}', '[ … ]'],
  [requires({ any: [] }), 'not_a_condition', '/require/any', '[]', '[ … ]'],
  [requires({ all: [{ stage: 'new' }, {}] }), 'not_a_condition', '/require/all/1', '{}', 'stage: new'],
  [requires({ any: [{}, { stage: 'new' }] }), 'not_a_condition', '/require/any/0', '{}', 'stage: new'],
  [requires({ not: { stage: 'old' } }), 'unknown_word', '/require/not/stage', 'old', 'new|existing'],
  [requires({ 'a/b': 1 }), 'unknown_fact', '/require/a~1b', 'a/b', FACT_NAMES],
  [requires({ beds: { at_least: '1 bed' } }), 'fact_out_of_place', '/require/beds', 'beds', 'facility'],
  [
    { ...ofFacility({ stage: 'new' }), when: { beds: { at_least: '1 bed' } } },
    'fact_out_of_place',
    '/when/beds',
    'beds',
    'facility',
  ],
  [{ ...requires({ stage: 'new' }), where: { stage: 'old' } }, 'unknown_word', '/where/stage', 'old', 'new|existing'],
  [{ ...requires({ stage: 'new' }), unless: { stage: 'old' } }, 'unknown_word', '/unless/stage', 'old', 'new|existing'],
  [{ ...requires({ stage: 'new' }), when: { stage: 'old' } }, 'unknown_word', '/when/stage', 'old', 'new|existing'],
  [
    { each: 'community', ...requires({ plan_type: 'special_plan' }) },
    'fact_out_of_place',
    '/require/plan_type',
    'plan_type',
    'plan',
  ],
];

const SETS: readonly Row[] = [
  [{ each: 'sites', ...requires({ stage: 'new' }) }, 'unknown_set', '/each', 'sites', SET_NAMES],
  [
    { each: 'centre_of_community', ...requires({ stage: 'new' }) },
    'unknown_set',
    '/each',
    'centre_of_community',
    SET_NAMES,
  ],
  [{ each: 'project', ...requires({ beds: {} }) }, 'fact_out_of_place', '/require/beds', 'beds', 'facility'],
  [requires({ some: 'nobody' }), 'unknown_set', '/require/some', '"nobody"', SET_NAMES],
  [requires({ count: 5, at_least: 1 }), 'unknown_set', '/require/count', '5', SET_NAMES],
  [requires({ some: 'centre_of_community' }), 'fact_out_of_place', '/require/some', 'centre_of_community', 'community'],
  [
    requires({ some: 'provided_facility', where: { centre_beds: {} } }),
    'fact_out_of_place',
    '/require/where/centre_beds',
    'centre_beds',
    'centre',
  ],
  [requires({ some: 'provided_facility', where: {} }), 'not_a_condition', '/require/where', '{}', 'stage: new'],
  [requires({ where: { stage: 'new' } }), 'unknown_fact', '/require/where', 'where', FACT_NAMES],
  [requires({ stage: 'new', at_least: 2 }), 'unknown_fact', '/require/at_least', 'at_least', FACT_NAMES],
  [requires({ some: 'provided_facility', at_most: 2 }), 'unknown_fact', '/require/at_most', 'at_most', FACT_NAMES],
  [
    requires({ count: 'provided_facility', at_least: 1, beds: {} }),
    'fact_out_of_place',
    '/require/beds',
    'beds',
    'facility',
  ],
  [requires({ count: 'provided_facility' }), 'not_a_limit', '/require', '{"count":"provided_facility"}', 'at_least: 1'],
  [requires({ count: 'provided_facility', at_least: 'two' }), 'bad_quantity', '/require/at_least', '"two"', '2'],
  [requires({ count: 'provided_facility', at_most: -1 }), 'bad_quantity', '/require/at_most', '-1', '2'],
  [requires({ count: 'provided_facility', exactly: 1.5 }), 'bad_quantity', '/require/exactly', '1.5', '2'],
];

const WORDS: readonly Row[] = [
  [requires({ stage: 'old' }), 'unknown_word', '/require/stage', 'old', 'new|existing'],
  [requires({ stage: ['new', 'old'] }), 'unknown_word', '/require/stage', 'old', 'new|existing'],
  [requires({ stage: [] }), 'unknown_word', '/require/stage', '[]', 'new|existing'],
  [requires({ stage: { one_of: [] } }), 'unknown_word', '/require/stage', '{"one_of":[]}', 'new|existing'],
  [requires({ stage: true }), 'unknown_word', '/require/stage', 'yes', 'new|existing'],
  [requires({ stage: false }), 'unknown_word', '/require/stage', 'no', 'new|existing'],
  [requires({ stage: null }), 'unknown_word', '/require/stage', 'null', 'new|existing'],
  [requires({ phased: 'true' }), 'unknown_word', '/require/phased', 'true', 'yes|no'],
  [requires({ stage: { any_of: ['new'] } }), 'unknown_key', '/require/stage/any_of', 'any_of', 'one_of|open_list'],
];

const LIMITS: readonly Row[] = [
  [requires({ households: 5 }), 'not_a_limit', '/require/households', '5', 'at_least: 300 household'],
  [requires({ households: {} }), 'not_a_limit', '/require/households', '{}', 'at_least'],
  [
    requires({ households: { part: 'counts_as_whole' } }),
    'not_a_limit',
    '/require/households',
    '{"part":"counts_as_whole"}',
    'at_least',
  ],
  [
    requires({ households: { 'over/all': '5 households' } }),
    'unknown_key',
    '/require/households/over~1all',
    'over/all',
    'at_least|more_than|at_most|less_than|exactly|part',
  ],
  [
    requires({ households: { at_least: '5 households', part: 'half' } }),
    'unknown_word',
    '/require/households/part',
    '"half"',
    'counts_as_whole|does_not_count',
  ],
  [
    requires({ households: { at_least: '5 households', part: 'constructor' } }),
    'unknown_word',
    '/require/households/part',
    '"constructor"',
    'counts_as_whole|does_not_count',
  ],
  [
    requires({ households: { at_least: '5 households', part: ['counts_as_whole'] } }),
    'unknown_word',
    '/require/households/part',
    '["counts_as_whole"]',
    'counts_as_whole|does_not_count',
  ],
  [requires({ households: { at_least: '3 beds' } }), 'wrong_unit', '/require/households/at_least', 'bed', 'household'],
  [
    requires({ community_care_floor_area: { at_most: '3 m2 of land' } }),
    'wrong_kind',
    '/require/community_care_floor_area/at_most',
    'land',
    'floor',
  ],
  [
    requires({ community_care_floor_area: { at_least: '3 m2 of floor per 100 persons' } }),
    'wrong_basis',
    '/require/community_care_floor_area/at_least',
    'per person',
    'household',
  ],
  [
    requires({ counted_site_count: { at_least: '1 site per 100 households' } }),
    'wrong_basis',
    '/require/counted_site_count/at_least',
    'per household',
    '—',
  ],
  [
    requires({ households: { at_least: '5 flats' } }),
    'bad_quantity',
    '/require/households/at_least',
    '"5 flats"',
    'm2, m, household, person, bed, yuan, site, %',
  ],
  [requires({ households: { at_least: 5 } }), 'bad_quantity', '/require/households/at_least', '5', '300 m2 of floor'],
];

const RULES: readonly Row[] = [
  [{}, 'require_or_steps', '', 'test.rule', 'require | steps'],
  [
    { ...requires({ stage: 'new' }), steps: [{ step: 'a', require: { stage: 'new' } }] },
    'require_or_steps',
    '',
    'test.rule',
    'require | steps',
  ],
  [
    {
      steps: [
        { step: 'a', require: { stage: 'new' } },
        { step: 'b', require: { stage: 'old' } },
      ],
    },
    'unknown_word',
    '/steps/1/require/stage',
    'old',
    'new|existing',
  ],
  [
    { ...requires({ stage: 'new' }), alternatives: [{ reading: 'A01b', require: { stage: 'old' } }] },
    'unknown_word',
    '/alternatives/0/require/stage',
    'old',
    'new|existing',
  ],
  [
    { ...requires({ stage: 'new' }), readings: ['A01', 'A09'] },
    'unknown_reading',
    '/readings/1',
    'A09',
    'rules/readings.yaml',
  ],
  [
    { ...requires({ stage: 'new' }), rests_on: ['A02', 'A09'] },
    'unknown_reading',
    '/rests_on/1',
    'A09',
    'rules/readings.yaml',
  ],
  [
    { ...requires({ stage: 'new' }), alternatives: [{ reading: 'A02b', require: { stage: 'new' } }] },
    'unknown_reading',
    '/alternatives/0/reading',
    'A02b',
    'rules/readings.yaml',
  ],
  [{ ...requires({ stage: 'new' }), id: 'test.third' }, 'unknown_clause', '/id', 'test.third', 'test-document'],
];

describe('a mistake', () => {
  it.each([...CONDITIONS, ...SETS, ...WORDS, ...LIMITS, ...RULES])(
    'in %j: %s at %s',
    (parts, code, pointer, found, expected) => {
      expect(mistakesIn(inputOf(parts))).toEqual([{ code, pointer: `/rules/0${pointer}`, found, expected }]);
    },
  );

  it('is told once where the set is not known, whatever the conditions speak of', () => {
    const require = {
      all: [
        { stage: 'new' },
        { beds: { at_least: '1 bed' } },
        { site_floor_area: { at_least: '1 m2 of floor' } },
        { community_households: { at_least: '1 household' } },
        { centre_beds: { at_least: '1 bed' } },
        { plan_type: 'special_plan' },
      ],
    };
    expect(mistakesIn(inputOf({ each: 'nothing', require })).map(({ code }) => code)).toEqual(['unknown_set']);
  });

  it('does not hide those after it', () => {
    const input = inputOf(
      { readings: ['A08'], when: { stage: 'old' }, require: { stage: 'older', any: [] } },
      { id: 'test.other' },
    );
    expect(mistakesIn(input).map(({ pointer }) => pointer)).toEqual([
      '/rules/0/readings/0',
      '/rules/0/when/stage',
      '/rules/0/require/stage',
      '/rules/0/require/any',
      '/rules/1',
    ]);
  });

  it('is a second rule of the same id', () => {
    const rule = requires({ stage: 'new' });
    expect(mistakesIn(inputOf(rule, { ...rule, id: 'test.other' }, rule))).toEqual([
      { code: 'duplicate_rule', pointer: '/rules/2/id', found: 'test.rule', expected: '—' },
    ]);
  });

  it('names every document that could have the clause', () => {
    const input = inputOf({ ...requires({ stage: 'new' }), id: 'test.third' });
    const [first] = input.documents;
    if (first === undefined) throw new Error('no document');
    const documents = [first, { ...first, id: 'second-document' }];
    expect(mistakesIn({ ...input, documents })[0]?.expected).toBe('test-document, second-document');
  });

  it('stands in the message of the error', () => {
    const input = inputOf({ ...requires({ stage: 'old' }), readings: ['A09'] });
    expect(() => compile(input)).toThrow(
      '/rules/0/readings/0: unknown_reading (A09; expected rules/readings.yaml)\n' +
        '/rules/0/require/stage: unknown_word (old; expected new|existing)',
    );
    expect(new InvalidPack([]).name).toBe('InvalidPack');
  });
});
