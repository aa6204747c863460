/** Facts about the communities (社区) that a project lies in, and their eldercare centres. */

import * as Q from '../model/rational.ts';
import type { Centre, Community } from '../model/subject.ts';
import { exactField, type Maybe, quickField } from './amount.ts';
import type { Domain, NumberFact } from './fact.ts';
import { YES } from './possible.ts';

export const communityDomain: Domain<Community> = {
  id: 'community',
  label: { zh: '所属社区', en: 'community of the project' },
  entity: 'community',
  within: 'project',
  list: ({ project }) => project.communities ?? null,
  unknown: {},
  member: () => YES,
  memberFields: () => [],
  listPointer: () => '/communities',
  pointer: (_, __, index) => `/communities/${index}`,
  name: (community, index) => community.name ?? `communities/${index}`,
};

/** The centres of one community. */
export const centreDomain: Domain<Centre> = {
  id: 'centre_of_community',
  label: { zh: '该社区的养老服务中心', en: 'eldercare centre of the community' },
  entity: 'centre',
  within: 'community',
  list: (_, parent) => (parent as Community).centres ?? null,
  unknown: {},
  member: () => YES,
  memberFields: () => [],
  listPointer: (parent) => `${parent}/centres`,
  pointer: (parent, _, index) => `${parent}/centres/${index}`,
  name: (_, index) => `centres/${index}`,
};

/** 0 counts as not known, as for a project. */
const givenHouseholds = ({ households }: Community) =>
  households == null || Number(households) === 0 ? null : households;

const communityHouseholds: NumberFact = {
  type: 'number',
  id: 'community_households',
  of: 'community',
  label: { zh: '社区总户数', en: 'households of the community' },
  unit: 'household',
  kind: 'dwellings',
  whole: true,
  place: '/households',
  quick: (_, value, out) => quickField(givenHouseholds(value as Community), 1, out),
  exact: (_, value, pointer) => exactField(givenHouseholds(value as Community), `${pointer}/households`, Q.ONE),
};

interface CentreNumber extends Pick<NumberFact, 'id' | 'label' | 'unit' | 'kind'> {
  readonly field: string;
  readonly read: (centre: Centre) => Maybe<number | string>;
}

function centreNumber({ field, read, ...fact }: CentreNumber): NumberFact {
  return {
    type: 'number',
    ...fact,
    of: 'centre',
    whole: fact.kind === 'beds',
    place: `/${field}`,
    quick: (_, value, out) => quickField(read(value as Centre), 0, out),
    exact: (_, value, pointer) => exactField(read(value as Centre), `${pointer}/${field}`),
  };
}

export const communityFacts = [
  communityHouseholds,
  centreNumber({
    id: 'centre_beds',
    label: { zh: '中心床位数', en: 'beds of the centre' },
    unit: 'bed',
    kind: 'beds',
    field: 'beds',
    read: (centre) => centre.beds,
  }),
  centreNumber({
    id: 'centre_service_radius',
    label: { zh: '中心服务半径', en: 'declared service radius of the centre' },
    unit: 'm',
    kind: 'distance',
    field: 'service_radius_m',
    read: (centre) => centre.service_radius_m,
  }),
];
