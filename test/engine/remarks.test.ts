/** What is told about a subject although it decides nothing. */
import { describe, expect, it } from 'vitest';
import { remarksOn } from '../../src/engine/remarks.ts';
import { asDrawn } from '../../src/facts/survey.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { inputOf, packOf } from './one-rule.ts';

/** The document is of 1 July 2020. */
const remarks = (given: Partial<HousingProject>) =>
  remarksOn(packOf({ require: { stage: 'new' } }), { id: 'case', ...given }, '2026-11-01');

const SURVEYED = { code: 'as_surveyed', pointer: '/position_accuracy_m' };

describe('a facility that does not count', () => {
  it('is told', () => {
    const facilities: HousingProject['facilities'] = [
      { id: 'F1', type: 'home_care_station', provision: 'provided' },
      { id: 'F2', type: 'institution', provision: 'provided' },
      { type: 'senior_apartment', provision: 'provided' },
      { id: 'F4', type: 'institution', provision: 'nearby' },
      { id: 'F5', type: 'institution' },
      { id: 'F6', provision: 'provided' },
    ];
    expect(remarks({ facilities })).toEqual([
      { code: 'not_counted', pointer: '/facilities/1/type', name: 'F2', type: 'institution' },
      { code: 'not_counted', pointer: '/facilities/2/type', name: 'facilities/2', type: 'senior_apartment' },
    ]);
    expect(remarks({})).toEqual([]);
  });
});

describe('a stage that its dates contradict', () => {
  it('is told once for each day of issue', () => {
    const told = { code: 'stage_contradicted', pointer: '/stage', stage: 'new', issued: '2020-07-01' };
    expect(remarks({ stage: 'new', completed_on: '2019-01-01' })).toEqual([told]);
    expect(remarks({ stage: 'new', completed_on: '2020' })).toEqual([]);
    expect(remarks({ stage: 'new', completed_on: '2021-01-01' })).toEqual([]);
    const pack = packOf({ require: { stage: 'new' } });
    const [document] = inputOf().documents;
    if (document === undefined) throw new Error('no document');
    const documents = [document, { ...document, id: 'same-day' }, { ...document, id: 'later', issued: '2022-01-01' }];
    const project: HousingProject = { id: 'case', stage: 'new', completed_on: '2019-01-01' };
    expect(remarksOn({ ...pack, documents }, project, '2026-11-01')).toEqual([told, { ...told, issued: '2022-01-01' }]);
  });
});

describe('positions', () => {
  it.each([
    ['none', {}, []],
    ['on a drawing, of unknown accuracy', { crs: 'EPSG:4547' }, [SURVEYED]],
    ['on a drawing, of known accuracy', { crs: 'EPSG:4547', position_accuracy_m: 5 }, []],
    ['on a drawing, exact', { crs: 'EPSG:4547', position_accuracy_m: 0 }, []],
  ] as const)('%s', (_, given, expected) => {
    expect(remarks(given as Partial<HousingProject>)).toEqual(expected);
  });
});

describe('a survey', () => {
  const pack = packOf({ require: { stage: 'new' } });
  const survey = { ...asDrawn({ id: 'case' }) };
  const told = (more: object) => remarksOn(pack, { id: 'case' }, '2026-11-01', { ...survey, ...more });

  it('tells of the register that serves besides', () => {
    const place = { name: 'R1', place: { type: 'Point', coordinates: [0, 0] } } as const;
    const register = { file: 'r.geojson', digest: 'sha256:1', crs: null, accuracy: 0, places: [place, place] };
    expect(told({ register })).toEqual([
      { code: 'register', pointer: '/facilities', file: 'r.geojson', digest: 'sha256:1', count: 2 },
    ]);
    expect(told({})).toEqual([]);
  });

  it('tells of positions that look like those of another datum', () => {
    const suspicion = { pointer: '/facilities/0/location', name: 'F1', of: 'facility', datum: 'GCJ02', offset: 569 };
    expect(told({ suspicions: [suspicion] })).toEqual([{ code: 'other_datum', ...suspicion }]);
  });
});
