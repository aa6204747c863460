/** What every fact and every set is: the words of the rule language, each with its unit, its kind and its place. */
import { describe, expect, it } from 'vitest';
import { DOMAINS, FACTS } from '../../src/facts/registry.ts';

const YES_NO = 'yes no';
const STEP = [YES_NO, 'facility'] as const;

const WORD_FACTS = {
  stage: ['new existing', 'project'],
  settlement: ['urban_community administrative_village', 'project'],
  phased: [YES_NO, 'project'],
  first_phase_infeasible: [YES_NO, 'project'],
  facility_type: [
    'home_care_station day_care_centre community_centre street_centre institution senior_apartment rural_home',
    'facility',
  ],
  acquired_by: ['construction purchase exchange lease reallocation', 'facility'],
  handed_over_to: ['civil_affairs street_office district_government other', 'facility'],
  demonstration: [YES_NO, 'facility'],
  government_funded: [YES_NO, 'facility'],
  transferred: [YES_NO, 'facility'],
  mortgaged: [YES_NO, 'facility'],
  diverted: [YES_NO, 'facility'],
  planned_with_housing: STEP,
  started_with_housing: STEP,
  accepted_with_housing: STEP,
  delivered_with_housing: STEP,
  completed_with_first_phase: STEP,
  plan_type: ['regulatory_detailed_plan city_master_plan territorial_spatial_plan special_plan', 'plan'],
} as const;

/** Id: what it is of, unit, kind, place, whether whole, and what it may be given per. */
const NUMBER_FACTS = {
  households: ['project', 'household', 'dwellings', '/households', true, {}],
  community_care_floor_area: ['project', 'm2', 'floor', '/facilities', false, { household: 'households' }],
  community_care_floor_area_undivided: ['project', 'm2', 'floor', '/facilities', false, { household: 'households' }],
  counted_site_count: ['project', 'site', 'sites', '/facilities', true, {}],
  floor_area: ['facility', 'm2', 'floor', '/floor_area_m2', false, {}],
  day_care_floor_area: ['facility', 'm2', 'floor', '/day_care_area_m2', false, {}],
  beds: ['facility', 'bed', 'beds', '/beds', true, {}],
  handover_price: ['facility', 'yuan', 'money', '/handover/price_yuan', false, {}],
  declared_service_radius: ['facility', 'm', 'distance', '/service_radius_m', false, {}],
  housing_completed_share: ['facility', '%', 'share', '/completed_on', false, {}],
  site_floor_area: ['site', 'm2', 'floor', '', false, {}],
  community_households: ['community', 'household', 'dwellings', '/households', true, {}],
  centre_beds: ['centre', 'bed', 'beds', '/beds', true, {}],
  plan_population: ['plan', 'person', 'people', '/population', true, {}],
  eldercare_land_area: ['plan', 'm2', 'land', '/eldercare_land_m2', false, { person: 'plan_population' }],
} as const;

/** Id: what its members are, and what they are members of. */
const SETS = {
  counted_facility: ['facility', 'project'],
  provided_facility: ['facility', 'project'],
  serving_facility: ['facility', 'project'],
  counted_site: ['site', 'project'],
  community: ['community', 'project'],
  centre_of_community: ['centre', 'community'],
  plan: ['plan', 'project'],
} as const;

describe('a fact of words', () => {
  it.each(Object.entries(WORD_FACTS))('%s', (id, [words, of]) => {
    expect(FACTS.get(id)).toMatchObject({ type: 'word', id, of, words: words.split(' ') });
  });
});

describe('a fact of numbers', () => {
  it.each(Object.entries(NUMBER_FACTS))('%s', (id, [of, unit, kind, place, whole, basis]) => {
    const fact = FACTS.get(id);
    if (fact?.type !== 'number') throw new Error('no number');
    expect(fact).toMatchObject({ type: 'number', id, of, unit, kind, place });
    expect(fact.whole === true).toBe(whole);
    expect(fact.basis ?? {}).toEqual(basis);
  });
});

describe('the registry', () => {
  it('has each fact under its id, and no other but the radii', () => {
    for (const [id, fact] of FACTS) expect(fact.id).toBe(id);
    const known = new Set([...Object.keys(WORD_FACTS), ...Object.keys(NUMBER_FACTS)]);
    const others = [...FACTS.values()].filter(({ id }) => !known.has(id));
    expect(others.map((fact) => fact.type === 'number' && fact.unit)).toEqual(['m', 'm']);
  });

  it('has bases that exist, about the same thing', () => {
    for (const fact of FACTS.values()) {
      for (const basis of fact.type === 'number' ? Object.values(fact.basis ?? {}) : []) {
        expect(FACTS.get(basis)).toMatchObject({ type: 'number', of: fact.of });
      }
    }
  });

  it('names everything in Chinese and in English', () => {
    for (const { label } of [...FACTS.values(), ...DOMAINS.values()]) {
      expect(label.zh).toMatch(/[一-鿿]/);
      expect(label.en).toMatch(/^[a-z][a-z -]+/);
    }
  });

  it.each(Object.entries(SETS))('has the set %s', (id, [entity, within]) => {
    expect(DOMAINS.get(id)).toMatchObject({ id, entity, within });
    expect([...DOMAINS.keys()]).toEqual(Object.keys(SETS));
  });
});
