/** Whether a facility keeps step with the housing it belongs to, and the sets of facilities, communities and plans. */
import { describe, expect, it } from 'vitest';
import type { Scope, WordFact } from '../../src/facts/fact.ts';
import { DOMAINS, FACTS } from '../../src/facts/registry.ts';
import type { Facility, HousingProject, Phase } from '../../src/model/subject.ts';

type Phases = readonly Phase[] | null;

const scopeOf = (given: Partial<HousingProject>): Scope => ({
  subject: { id: 'case', ...given },
  project: { id: 'case', ...given },
  issued: '2020-07-01',
  assessedOn: '2026-11-01',
  survey: null,
});

function wordFact(id: string): WordFact {
  const fact = FACTS.get(id);
  if (fact?.type !== 'word') throw new Error(`${id} is no word`);
  return fact;
}

/** The words that may be true, and the fields that would tell, of the first facility. */
function answer(id: string, facility: Facility, phases: Phases): string[] {
  const fact = wordFact(id);
  const scope = scopeOf({ phases: phases === null ? null : [...phases] });
  const set = fact.possible(scope, facility);
  const words = fact.words.filter((_, i) => (set >> i) & 1).join(' ');
  return [words, fact.fields(scope, facility, '/facilities/0').join(' ')];
}

const F = '/facilities/0';
const one: Phase = { id: '1', started_on: '2024-03-01' };
const two: Phase = { id: '2', started_on: '2025-03-01' };
const DECLARED = `${F}/synchronised/construction`;
const UNTOLD = `${F}/started_on ${DECLARED}`;

describe('a step', () => {
  it.each([
    ['on the day of the only phase', { started_on: '2024-03-01' }, [one], 'yes', ''],
    ['a day later', { started_on: '2024-03-02' }, [one], 'no', ''],
    ['in the year of the phase', { started_on: '2024' }, [one], 'yes no', UNTOLD.replace(` ${DECLARED}`, '')],
    [
      'before a phase of that year',
      { started_on: '2024-03-02' },
      [{ id: '1', started_on: '2024' }],
      'yes no',
      '/phases/0/started_on',
    ],
    ['without a date of its own', {}, [one], 'yes no', UNTOLD],
    [
      'without a date of the housing',
      { started_on: '2024-03-01' },
      [{ id: '1' }],
      'yes no',
      `/phases/0/started_on ${DECLARED}`,
    ],
    ['without any date', {}, [{ id: '1' }], 'yes no', `${F}/started_on /phases/0/started_on ${DECLARED}`],
    ['of phases that are not known', { started_on: '2024' }, null, 'yes no', `${F}/started_on /phases ${DECLARED}`],
    ['of phases that are not known, on a day', { started_on: '2024-01-01' }, null, 'yes no', `/phases ${DECLARED}`],
    ['of no phases', { started_on: '2024-03-01' }, [], 'yes no', DECLARED],
    ['of no phases, without a date', {}, [], 'yes no', DECLARED],
    // A declared step goes where the dates are not both given, and only there.
    ['declared', { synchronised: { construction: true } }, [one], 'yes', ''],
    ['declared not kept', { synchronised: { construction: false } }, [one], 'no', ''],
    [
      'declared otherwise than the dates',
      { started_on: '2024-03-02', synchronised: { construction: true } },
      [one],
      'no',
      '',
    ],
    [
      'declared beside a date that leaves it open',
      { started_on: '2024', synchronised: { construction: true } },
      [one],
      'yes no',
      `${F}/started_on`,
    ],
    ['declared for another step', { synchronised: { planning: true } }, [one], 'yes no', UNTOLD],
    ['declared, of phases that are not known', { synchronised: { construction: true } }, null, 'yes', ''],
    // Which phase it belongs to.
    ['assigned to the first', { phase: '1', started_on: '2024-03-02' }, [one, two], 'no', ''],
    ['assigned to the second', { phase: '2', started_on: '2024-03-02' }, [one, two], 'yes', ''],
    ['not assigned', { started_on: '2024-03-02' }, [one, two], 'yes no', `${F}/phase`],
    ['not assigned, before both', { started_on: '2024-02-29' }, [one, two], 'yes', `${F}/phase`],
    ['not assigned, of one day', { started_on: '2024-03-02' }, [one, { ...one, id: '2' }], 'no', ''],
    [
      'not assigned, of one year',
      { started_on: '2024-03-02' },
      [
        { id: '1', started_on: '2024' },
        { id: '2', started_on: '2024' },
      ],
      'yes no',
      `/phases/0/started_on /phases/1/started_on ${F}/phase`,
    ],
    [
      'not assigned, of no days',
      { synchronised: { construction: true } },
      [{ id: '1' }, { id: '2' }],
      'yes',
      `${F}/phase`,
    ],
    [
      'assigned to a phase without id',
      { phase: '3', started_on: '2024-03-02' },
      [one, { started_on: '2025-03-01' }],
      'yes',
      '',
    ],
    [
      'assigned to one of two without id',
      { phase: '3', started_on: '2024-03-02' },
      [{ started_on: '2024-03-01' }, { started_on: '2025-03-01' }],
      'yes no',
      `${F}/phase`,
    ],
    [
      'assigned to the first, beside one without id',
      { phase: '1', started_on: '2024-03-02' },
      [one, { started_on: '2025-03-01' }],
      'no',
      '',
    ],
    ['assigned to a phase that is not there', { phase: '9', started_on: '2024-03-02' }, [one, two], 'yes no', DECLARED],
    [
      'not assigned, beside one without id',
      { started_on: '2024-03-02' },
      [one, { started_on: '2025-03-01' }],
      'yes no',
      `${F}/phase`,
    ],
  ] as const)('%s', (_, facility, phases, words, fields) => {
    expect(answer('started_with_housing', facility as Facility, phases as Phases)).toEqual([words, fields]);
  });

  it.each([
    ['planned_with_housing', 'planned_on', 'planning'],
    ['started_with_housing', 'started_on', 'construction'],
    ['accepted_with_housing', 'accepted_on', 'acceptance'],
    ['delivered_with_housing', 'delivered_on', 'delivery'],
  ] as const)('%s is of %s, or declared as %s', (id, field, step) => {
    const phases: Phase[] = [{ id: '1', [field]: '2024-03-01' }];
    expect(answer(id, { [field]: '2024-03-02' }, phases)).toEqual(['no', '']);
    expect(answer(id, { synchronised: { [step]: true } }, phases)).toEqual(['yes', '']);
    expect(answer(id, {}, phases)).toEqual(['yes no', `${F}/${field} ${F}/synchronised/${step}`]);
  });

  it.each([
    ['both dates', { started_on: '2024-03-02' }, [one], '2024-03-02', '2024-03-01'],
    ['its own', { started_on: '2024' }, [{}], '2024', null],
    ['that of the housing', {}, [one], null, '2024-03-01'],
    ['no date of several', {}, [one, two], null, null],
    ['one date of two phases', {}, [one, { ...one, id: '2' }], null, '2024-03-01'],
    ['the date of its phase', { phase: '2' }, [one, two], null, '2025-03-01'],
    ['nothing', {}, null, null, null],
  ] as const)('shows %s', (_, facility, phases, measured, required) => {
    const scope = scopeOf({ phases: phases as HousingProject['phases'] });
    expect(wordFact('started_with_housing').shown?.(scope, facility)).toEqual({
      measured: measured === null ? null : { date: measured },
      required: required === null ? null : { comparator: '<=', date: required },
    });
  });
});

describe('the first batch', () => {
  const first: Phase = { id: '1', completed_on: '2024-03-01' };

  it.each([
    ['on its day', '2024-03-01', [first], 'yes', ''],
    ['a day later', '2024-03-02', [first, { id: '2', completed_on: '2025-03-01' }], 'no', ''],
    ['in its year', '2024', [first], 'yes no', `${F}/completed_on`],
    ['on an unknown day', null, [first], 'yes no', `${F}/completed_on`],
    ['of an unknown day', '2024-03-01', [{ id: '1' }], 'yes no', '/phases/0/completed_on'],
    ['of a year', '2024-03-01', [{ id: '1', completed_on: '2024' }], 'yes no', '/phases/0/completed_on'],
    ['of unknown phases', '2024-03-01', null, 'yes no', '/phases'],
    ['of no phases', '2024-03-01', [], 'yes no', ''],
    ['of no phases, on an unknown day', null, [], 'yes no', ''],
    ['of unknown phases, on an unknown day', null, null, 'yes no', `/phases ${F}/completed_on`],
  ] as const)('%s', (_, completed_on, phases, words, fields) => {
    const facility = { completed_on };
    expect(answer('completed_with_first_phase', facility, phases as Phases)).toEqual([words, fields]);
    const shown = wordFact('completed_with_first_phase').shown?.(
      scopeOf({ phases: phases as HousingProject['phases'] }),
      facility,
    );
    const housing = (phases as Phases)?.[0]?.completed_on ?? null;
    expect(shown).toEqual({
      measured: completed_on === null ? null : { date: completed_on },
      required: housing === null ? null : { comparator: '<=', date: housing },
    });
  });
});

describe('a set', () => {
  const domainOf = (id: string) => {
    const domain = DOMAINS.get(id);
    if (domain === undefined) throw new Error(`no set ${id}`);
    return domain;
  };
  /** Membership and the fields that leave it open. */
  const of = (id: string, value: object) => {
    const domain = domainOf(id);
    return [domain.member(scopeOf({}), value), domain.memberFields(scopeOf({}), value, '/x').join(' ')];
  };
  const YES = 1;
  const NO = 2;
  const EITHER = 3;

  it.each([
    ['counted_facility', { type: 'street_centre', provision: 'provided' }, YES, ''],
    ['counted_facility', { type: 'home_care_station', provision: 'provided' }, YES, ''],
    ['counted_facility', { type: 'day_care_centre', provision: 'provided' }, YES, ''],
    ['counted_facility', { type: 'community_centre', provision: 'provided' }, YES, ''],
    ['counted_facility', { type: 'rural_home', provision: 'provided' }, NO, ''],
    ['counted_facility', { type: 'street_centre', provision: 'nearby' }, NO, ''],
    ['counted_facility', { provision: 'nearby' }, NO, ''],
    ['counted_facility', { type: 'institution' }, NO, ''],
    ['counted_facility', { type: 'street_centre' }, EITHER, '/x/provision'],
    ['counted_facility', { provision: 'provided' }, EITHER, '/x/type'],
    ['counted_facility', {}, EITHER, '/x/type /x/provision'],
    ['provided_facility', { provision: 'provided' }, YES, ''],
    ['provided_facility', { provision: 'nearby' }, NO, ''],
    ['provided_facility', {}, EITHER, '/x/provision'],
    ['serving_facility', { type: 'street_centre' }, YES, ''],
    ['serving_facility', { type: 'rural_home' }, YES, ''],
    ['serving_facility', { type: 'senior_apartment' }, NO, ''],
    ['serving_facility', { type: 'institution' }, NO, ''],
    ['serving_facility', {}, EITHER, '/x/type'],
    ['community', {}, YES, ''],
    ['centre_of_community', {}, YES, ''],
    ['plan', {}, YES, ''],
  ] as const)('%s: %j', (id, value, member, fields) => {
    expect(of(id, value)).toEqual([member, fields]);
  });

  it('has the list that is given, and the place of each thing in it', () => {
    const facilities = [{ id: 'F1' }, {}];
    for (const id of ['counted_facility', 'provided_facility', 'serving_facility']) {
      const domain = domainOf(id);
      expect(domain.list(scopeOf({ facilities }), {})).toBe(facilities);
      expect(domain.list(scopeOf({}), {})).toBe(null);
      expect(domain.listPointer('')).toBe('/facilities');
      expect(domain.pointer('', {}, 1)).toBe('/facilities/1');
      expect(facilities.map((facility, i) => domain.name(facility, i))).toEqual(['F1', 'facilities/1']);
      expect(domain.unknown).toEqual({});
    }
  });

  it('may be of communities, and of the centres of one', () => {
    const communities = [{ name: '和平', centres: [{ beds: 3 }] }, {}];
    const community = domainOf('community');
    expect(community.list(scopeOf({ communities }), {})).toBe(communities);
    expect(community.list(scopeOf({}), {})).toBe(null);
    expect(community.listPointer('')).toBe('/communities');
    expect(community.pointer('', {}, 1)).toBe('/communities/1');
    expect(communities.map((one_, i) => community.name(one_, i))).toEqual(['和平', 'communities/1']);
    const centre = domainOf('centre_of_community');
    expect(centre.list(scopeOf({}), communities[0] ?? {})).toBe(communities[0]?.centres);
    expect(centre.list(scopeOf({}), {})).toBe(null);
    expect(centre.listPointer('/communities/0')).toBe('/communities/0/centres');
    expect(centre.pointer('/communities/0', {}, 2)).toBe('/communities/0/centres/2');
    expect(centre.name({}, 2)).toBe('centres/2');
    expect([community.unknown, centre.unknown]).toEqual([{}, {}]);
  });

  it('may be the one plan', () => {
    const plan = domainOf('plan');
    const given = { population: 5 };
    expect(plan.list(scopeOf({ plan: given }), {})).toEqual([given]);
    expect(plan.list(scopeOf({}), {})).toEqual([]);
    expect([plan.listPointer(''), plan.pointer('', given, 0), plan.name(given, 0)]).toEqual(['/plan', '/plan', 'plan']);
    expect(plan.unknown).toEqual({});
  });
});
