/** Facts about the communities (社区) that a project lies in, and their eldercare centres. */

import * as Q from '../model/rational.ts';
import type { Centre, Community } from '../model/subject.ts';
import { exactField } from './amount.ts';
import { centreServiceRadius } from './centre-radius.ts';
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
const givenHouseholds = ({ households }: Community) => (Number(households) === 0 ? null : households);

const communityHouseholds: NumberFact = {
  type: 'number',
  id: 'community_households',
  of: 'community',
  label: { zh: '社区总户数', en: 'households of the community' },
  unit: 'household',
  kind: 'dwellings',
  whole: true,
  place: '/households',
  quick: (_, value, out) => out.only(givenHouseholds(value as Community), 1),
  exact: (_, value, pointer) => exactField(givenHouseholds(value as Community), `${pointer}/households`, Q.ONE),
};

const centreBeds: NumberFact = {
  type: 'number',
  id: 'centre_beds',
  of: 'centre',
  label: { zh: '中心床位数', en: 'beds of the centre' },
  unit: 'bed',
  kind: 'beds',
  whole: true,
  place: '/beds',
  quick: (_, value, out) => out.only((value as Centre).beds, 0),
  exact: (_, value, pointer) => exactField((value as Centre).beds, `${pointer}/beds`),
};

export const communityFacts = [communityHouseholds, centreBeds, centreServiceRadius];
