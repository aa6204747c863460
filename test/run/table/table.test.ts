/** Areas against each other: what is told, and what is not where data are missing. */
import { expect, it } from 'vitest';
import { readSubjects } from '../../../src/load/subjects.ts';
import { AreaTable } from '../../../src/run/table/table.ts';

interface Case {
  readonly title: string;
  readonly areas: readonly object[];
  readonly told: readonly string[];
}

const area = (id: string, others: object): object => ({ kind: 'area', id, city: 'puyang', ...others });
const people = (value: number, others: object = {}): object => ({
  statistics: { older_persons: { value, ...others } },
});
const centres = (value: number, assigned: number, remaining: number): object => ({
  statistics: { day_care_centres: { value, assigned, remaining } },
});
const parts = { parts: ['a', 'b'] };
/** Family care beds set as 2 % of older persons. */
const beds = (older: number, assigned: number, percent: number | string = 2): object => ({
  statistics: { older_persons: { value: older }, family_care_beds: { assigned, assigned_percent: percent } },
});
const trained = (assigned: number, year: number): object => ({
  flows: { care_training_person_times: [{ assigned, begins_on: `${year}-01-01`, ends_on: `${year}-12-31` }] },
});
const fund = (value: string): object => ({ statistics: { lottery_fund: { value } } });
const homes = (value: number, villages: number, others: object = {}): object => ({
  statistics: { villages: { value: villages }, rural_homes: { value, assigned_percent: 100, ...others } },
});

const cases: readonly Case[] = [
  {
    title: 'rows that add up',
    areas: [area('w', { ...parts, ...people(30) }), area('a', people(10)), area('b', people(20))],
    told: [],
  },
  {
    title: 'rows that do not add up, the whole last',
    areas: [area('a', people(10)), area('b', people(20)), area('w', { ...parts, ...people(31) })],
    told: ['w sum_differs 31 30'],
  },
  {
    title: 'a part that is not there',
    areas: [area('w', { ...parts, ...people(31) }), area('a', people(10))],
    told: [],
  },
  {
    title: 'a part that does not give the number',
    areas: [area('w', { ...parts, ...people(31) }), area('a', people(10)), area('b', {})],
    told: [],
  },
  {
    title: 'a part that is there twice',
    areas: [area('w', { ...parts, ...people(31) }), ...['a', 'b', 'b'].map((id) => area(id, people(10)))],
    told: [],
  },
  {
    title: 'a part that is named twice',
    areas: [area('w', { parts: ['a', 'a'], ...people(31) }), area('a', people(10))],
    told: [],
  },
  {
    title: 'an area that names itself',
    areas: [area('w', { parts: ['w', 'a'], ...people(31) }), area('a', people(10))],
    told: [],
  },
  {
    title: 'numbers of other days',
    areas: [
      area('w', { ...parts, ...people(31, { on: '2022-12-31' }) }),
      area('a', people(10, { on: '2022-12-31' })),
      area('b', people(20, { on: '2021-12-31' })),
    ],
    told: [],
  },
  {
    title: 'numbers of one day, said for the whole report',
    areas: [
      area('w', { ...parts, ...people(31, { on: '2022-12-31' }) }),
      area('a', { reported_on: '2022-12-31', ...people(10) }),
      area('b', people(20, { on: '2022-12-31' })),
    ],
    told: ['w sum_differs 31 30'],
  },
  {
    title: 'money, of which a city has its own',
    areas: [area('w', { ...parts, ...fund('31') }), area('a', fund('10')), area('b', fund('20'))],
    told: [],
  },
  {
    title: 'periods of one year',
    areas: [area('w', { ...parts, ...trained(31, 2022) }), area('a', trained(10, 2022)), area('b', trained(20, 2022))],
    told: ['w sum_differs 31 30'],
  },
  {
    title: 'periods of two years',
    areas: [area('w', { ...parts, ...trained(31, 2022) }), area('a', trained(10, 2022)), area('b', trained(20, 2021))],
    told: [],
  },
  { title: 'what remains of a task', areas: [area('a', centres(3, 10, 7))], told: [] },
  { title: 'one too many to be done', areas: [area('a', centres(3, 10, 8))], told: ['a remaining_differs 8 7'] },
  { title: 'one too few to be done', areas: [area('a', centres(3, 10, 6))], told: ['a remaining_differs 6 7'] },
  { title: 'the task just done', areas: [area('a', centres(10, 10, 0))], told: [] },
  { title: 'one more than the task', areas: [area('a', centres(11, 10, 0))], told: ['a more_than_assigned 11 10'] },
  {
    title: 'a rate that the number follows, rounded down, to the nearest and up',
    areas: [area('a', beds(149, 2)), area('b', beds(149, 3)), area('c', beds(150, 3))],
    told: [],
  },
  { title: 'a number beyond every rounding', areas: [area('a', beds(149, 4))], told: ['a rate_differs 2.98 null'] },
  { title: 'a rate ten times too high', areas: [area('a', beds(5000, 10))], told: ['a rate_differs 100 0.2'] },
  { title: 'a rate ten times too low', areas: [area('a', beds(5000, 1000))], told: ['a rate_differs 100 20'] },
  { title: 'nothing of nobody', areas: [area('a', beds(0, 0))], told: [] },
  { title: 'a task for nobody', areas: [area('a', beds(0, 1))], told: ['a rate_differs 0 null'] },
  {
    title: 'one number of a table that is rounded as no other is',
    areas: [
      // 6.06, 3.02 and 3.04: only the last is rounded up.
      area('w', { ...parts, ...beds(303, 6) }),
      area('a', beds(151, 3)),
      area('b', beds(152, 4)),
    ],
    told: ['b not_rounded 3.04 3', 'w sum_differs 6 7'],
  },
  {
    title: 'a table that rounds every number up',
    areas: [area('w', { ...parts, ...beds(303, 7) }), area('a', beds(151, 4)), area('b', beds(152, 4))],
    told: ['w sum_differs 7 8'],
  },
  {
    title: 'another rate for one of the parts',
    areas: [area('w', { ...parts, ...beds(300, 6) }), area('a', beds(100, 2)), area('b', beds(200, 4, '2.0'))],
    told: [],
  },
  { title: 'full coverage without a number', areas: [area('a', homes(9, 10))], told: ['a no_number 9 90'] },
  { title: 'full coverage that is there', areas: [area('a', homes(10, 10))], told: [] },
  { title: 'full coverage with a number', areas: [area('a', homes(9, 10, { assigned: 10 }))], told: [] },
  { title: 'full coverage with a number to be built', areas: [area('a', homes(9, 10, { remaining: 1 }))], told: [] },
  { title: 'full coverage of no village', areas: [area('a', homes(0, 0))], told: [] },
  {
    title: 'full coverage without a number, told once for the whole',
    areas: [area('w', { ...parts, ...homes(9, 20) }), area('a', homes(4, 10)), area('b', homes(5, 10))],
    told: ['w no_number 9 45'],
  },
];

it.each(cases)('$title', async ({ areas, told }) => {
  const { subjects } = await readSubjects('areas.json', new TextEncoder().encode(JSON.stringify(areas)));
  const table = new AreaTable();
  for (const subject of subjects) {
    if (!subject.ok || !('other' in subject)) throw new Error(JSON.stringify(subject));
    table.add('areas.json', subject);
  }
  expect(table.findings().map(figuresOf).sort()).toEqual(told);
});

function figuresOf(finding: ReturnType<AreaTable['findings']>[number]): string {
  const { id, code } = finding;
  switch (finding.code) {
    case 'sum_differs':
      return `${id} ${code} ${finding.given} ${finding.sum}`;
    case 'remaining_differs':
      return `${id} ${code} ${finding.given} ${finding.expected}`;
    case 'more_than_assigned':
      return `${id} ${code} ${finding.value} ${finding.assigned}`;
    case 'rate_differs':
      return `${id} ${code} ${finding.byRate} ${finding.follows}`;
    case 'not_rounded':
      return `${id} ${code} ${finding.byRate} ${finding.rounded}`;
    case 'no_number':
      return `${id} ${code} ${finding.value} ${finding.share}`;
  }
}
