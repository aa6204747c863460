/** What the compiler takes, and what it makes of it. */
import { describe, expect, it } from 'vitest';
import { type CompiledPack, compile } from '../../src/engine/compile.ts';
import type { RuleSource } from '../../src/model/pack.ts';
import { inputOf } from './one-rule.ts';

type Parts = Partial<RuleSource>;

const requires = (require: unknown): Parts => ({ require: require as Record<string, unknown> });

describe('what is no mistake', () => {
  it.each([
    [requires({ stage: 'new' })],
    [
      {
        steps: [{ step: 'a', require: { stage: 'new' } }],
        alternatives: [{ reading: 'A02', require: { stage: 'existing' } }],
      },
    ],
    [requires({ stage: ['new', 'existing'] })],
    [requires({ phased: true })],
    [requires({ phased: 'no' })],
    [requires({ settlement: { one_of: ['urban_community'], open_list: true } })],
    [requires({ households: { at_least: '3 households', at_most: '9 households' } })],
    [requires({ community_care_floor_area: { at_least: '3 m2 of floor per household', part: 'does_not_count' } })],
    [requires({ all: [{ stage: 'new' }], any: [{ phased: true }], not: { stage: 'existing' } })],
    [requires({ count: 'provided_facility', where: { beds: { at_least: '1 bed' } }, at_least: 0, at_most: 2 })],
    [requires({ some: 'community', where: { some: 'centre_of_community' } })],
    [{ each: 'project', ...requires({ stage: 'new' }) }],
    [{ each: 'provided_facility', ...requires({ stage: 'new' }), where: { beds: { at_least: '1 bed' } } }],
  ] as const)('%j', (parts) => {
    expect(() => compile(inputOf(parts as Parts))).not.toThrow();
  });
});

describe('a compiled rule', () => {
  const compiled = (...rules: readonly Parts[]): CompiledPack => compile(inputOf(...rules));

  it('has the clause and the document it rests on', () => {
    const pack = compiled({ ...requires({ stage: 'new' }), id: 'test.other' });
    expect(pack.rules).toHaveLength(1);
    expect(pack.rules[0]?.clause.quote).toBe('另一条文');
    expect(pack.rules[0]?.document.id).toBe('test-document');
    expect(pack.pack.id).toBe('test');
  });

  it('has the words of a reading that was not chosen', () => {
    const pack = compiled({
      ...requires({ stage: 'new' }),
      alternatives: [
        { reading: 'A01b', require: { stage: 'existing' } },
        { reading: 'A02', where: { stage: 'new' } },
      ],
    });
    expect(pack.rules[0]?.alternatives.map(({ reading, text }) => [reading, text])).toEqual([
      ['A01b', { zh: '读法A01b', en: 'reading A01b' }],
      ['A02', { zh: '读法A02', en: 'reading A02' }],
    ]);
  });

  it('has its steps with the stage that proves each', () => {
    const steps = [
      { step: 'first', require: { stage: 'new' }, provable_at: 'design' as const },
      { step: 'second', require: { stage: 'new' } },
    ];
    const found = compiled({ steps }).rules[0]?.body.steps.map(({ id, provableAt }) => [id, provableAt]);
    expect(found).toEqual([
      ['first', 'design'],
      ['second', null],
    ]);
    const [single] = compiled({ ...requires({ stage: 'new' }), provable_at: 'handover' }).rules;
    expect(single?.body.steps.map(({ id, provableAt }) => [id, provableAt])).toEqual([[null, 'handover']]);
    const [plain] = compiled(requires({ stage: 'new' })).rules;
    expect(plain?.body.steps[0]?.provableAt).toBe(null);
  });

  // Three values are exact only where no fact stands in two comparisons.
  it.each([
    [{ when: { stage: 'new' }, ...requires({ phased: true }) }, true],
    [{ when: { stage: 'new' }, ...requires({ stage: 'new' }) }, false],
    [{ where: { stage: 'new' }, ...requires({ stage: 'new' }) }, false],
    [{ unless: { stage: 'new' }, ...requires({ stage: 'new' }) }, false],
    [requires({ any: [{ stage: 'new' }, { stage: 'existing' }] }), false],
    [requires({ any: [{ stage: 'new' }, { phased: true }] }), true],
    [requires({ households: { at_least: '3 households', at_most: '9 households' } }), false],
    [requires({ all: [{ some: 'community' }, { some: 'provided_facility' }] }), true],
  ] as const)('%j is made of independent comparisons: %s', (parts, independent) => {
    expect(compiled(parts as Parts).rules[0]?.body.steps[0]?.independent).toBe(independent);
  });
});
