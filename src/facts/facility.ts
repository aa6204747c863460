/** Facts about one facility, and the sets of facilities that rules speak of. */

import type { Facility, Measure } from '../model/subject.ts';
import { ACQUISITIONS, FACILITY_TYPES, RECIPIENTS } from '../model/vocabulary.ts';
import { exactField } from './amount.ts';
import type { Domain, NumberFact, WordFact } from './fact.ts';
import { both, EITHER, known, NO, type Possible, possibleWords, YES } from './possible.ts';

/** 社区居家养老服务设施: the types whose area counts toward the area per 100 households. */
const COUNTED: ReadonlySet<string> = new Set([
  'home_care_station',
  'day_care_centre',
  'community_centre',
  'street_centre',
]);
/** The types that serve the dwellings around them. */
const SERVING: ReadonlySet<string> = new Set([...COUNTED, 'rural_home']);

const typeIn = (facility: Facility, types: ReadonlySet<string>): Possible =>
  facility.type == null ? EITHER : types.has(facility.type) ? YES : NO;

export const isProvided = (facility: Facility): Possible =>
  facility.provision == null ? EITHER : facility.provision === 'provided' ? YES : NO;

/** Provided by the project and of a type whose area counts. */
export const isCounted = (facility: Facility): Possible => both(isProvided(facility), typeIn(facility, COUNTED));

export const isServing = (facility: Facility): Possible => typeIn(facility, SERVING);

const openType = (facility: Facility, pointer: string): string[] => (facility.type == null ? [`${pointer}/type`] : []);
const openProvision = (facility: Facility, pointer: string): string[] =>
  facility.provision == null ? [`${pointer}/provision`] : [];

/** The unknown fields that leave open whether the facility is counted. */
export function countedFields(facility: Facility, pointer: string): string[] {
  return isCounted(facility) === EITHER ? [...openType(facility, pointer), ...openProvision(facility, pointer)] : [];
}

export const facilityName = (facility: Facility, index: number): string => facility.id ?? `facilities/${index}`;

interface FacilitySet {
  readonly id: string;
  readonly label: { zh: string; en: string };
  readonly member: (facility: Facility) => Possible;
  /** The unknown fields that leave the membership open; none where it is not. */
  readonly open: (facility: Facility, pointer: string) => readonly string[];
}

function facilities({ id, label, member, open }: FacilitySet): Domain<Facility> {
  return {
    id,
    label,
    entity: 'facility',
    within: 'project',
    list: (scope) => scope.project.facilities ?? null,
    unknown: {},
    member: (_, facility) => member(facility),
    memberFields: (_, facility, pointer) => open(facility, pointer),
    listPointer: () => '/facilities',
    pointer: (_, __, index) => `/facilities/${index}`,
    name: facilityName,
  };
}

export const facilityDomains = [
  facilities({
    id: 'counted_facility',
    label: { zh: '本项目配建的社区居家养老服务设施', en: 'home and community care facility provided by the project' },
    member: isCounted,
    open: countedFields,
  }),
  facilities({
    id: 'provided_facility',
    label: { zh: '本项目配建的设施', en: 'facility provided by the project' },
    member: isProvided,
    open: openProvision,
  }),
  facilities({
    id: 'serving_facility',
    label: { zh: '服务本项目的社区养老服务设施', en: 'community care facility serving the project' },
    member: isServing,
    open: openType,
  }),
];

type Maybe<T> = T | null | undefined;

interface WordField {
  readonly id: string;
  readonly label: { zh: string; en: string };
  readonly words: readonly string[];
  readonly read: (facility: Facility) => Maybe<string>;
  readonly field: string;
}

function wordField({ id, label, words, read, field }: WordField): WordFact {
  return {
    type: 'word',
    id,
    of: 'facility',
    label,
    words,
    possible: (_, value) => possibleWords(words, read(value as Facility)),
    fields: (_, value, pointer) => (read(value as Facility) == null ? [`${pointer}/${field}`] : []),
  };
}

const YES_NO = ['yes', 'no'] as const;

function flagField(id: keyof Facility & string, zh: string, en: string): WordFact {
  const read = (facility: Facility) => facility[id] as Maybe<boolean>;
  return {
    type: 'word',
    id,
    of: 'facility',
    label: { zh, en },
    words: YES_NO,
    possible: (_, value) => known(read(value as Facility)),
    fields: (_, value, pointer) => (read(value as Facility) == null ? [`${pointer}/${id}`] : []),
  };
}

type NumberKind = Pick<NumberFact, 'unit' | 'kind' | 'whole'>;
const FLOOR: NumberKind = { unit: 'm2', kind: 'floor' };
const BEDS: NumberKind = { unit: 'bed', kind: 'beds', whole: true };
const METRES: NumberKind = { unit: 'm', kind: 'distance' };
const YUAN: NumberKind = { unit: 'yuan', kind: 'money' };

interface NumberField {
  readonly id: string;
  readonly label: { zh: string; en: string };
  readonly kind: NumberKind;
  readonly read: (facility: Facility) => Maybe<Measure>;
  readonly field: string;
}

function numberField({ id, label, kind, read, field }: NumberField): NumberFact {
  return {
    type: 'number',
    id,
    of: 'facility',
    label,
    ...kind,
    place: `/${field}`,
    quick: (_, value, out) => out.only(read(value as Facility), 0),
    exact(_, value, pointer) {
      const amount = exactField(read(value as Facility), `${pointer}/${field}`);
      const { area_kind: areaKind } = value as Facility;
      return kind.kind === 'floor' && areaKind != null ? { ...amount, areaKinds: [areaKind] } : amount;
    },
  };
}

export const facilityFacts = [
  wordField({
    id: 'facility_type',
    label: { zh: '设施类型', en: 'kind of facility' },
    words: FACILITY_TYPES,
    read: (f) => f.type,
    field: 'type',
  }),
  wordField({
    id: 'acquired_by',
    label: { zh: '取得方式', en: 'means of acquisition' },
    words: ACQUISITIONS,
    read: (f) => f.acquired_by,
    field: 'acquired_by',
  }),
  wordField({
    id: 'handed_over_to',
    label: { zh: '移交对象', en: 'handed over to' },
    words: RECIPIENTS,
    read: (f) => f.handover?.to,
    field: 'handover/to',
  }),
  flagField('demonstration', '示范性中心', 'demonstration centre'),
  flagField('government_funded', '政府投资', 'government funded'),
  flagField('transferred', '已转让', 'transferred'),
  flagField('mortgaged', '已抵押', 'mortgaged'),
  flagField('diverted', '已挪用', 'diverted to another use'),
  numberField({
    id: 'floor_area',
    label: { zh: '设施用房面积', en: 'floor area of the facility' },
    kind: FLOOR,
    read: (f) => f.floor_area_m2,
    field: 'floor_area_m2',
  }),
  numberField({
    id: 'day_care_floor_area',
    label: { zh: '日间照料面积', en: 'day-care floor area' },
    kind: FLOOR,
    read: (f) => f.day_care_area_m2,
    field: 'day_care_area_m2',
  }),
  numberField({
    id: 'beds',
    label: { zh: '床位数', en: 'beds' },
    kind: BEDS,
    read: (f) => f.beds,
    field: 'beds',
  }),
  numberField({
    id: 'handover_price',
    label: { zh: '移交价款', en: 'price of the handover' },
    kind: YUAN,
    read: (f) => f.handover?.price_yuan,
    field: 'handover/price_yuan',
  }),
  numberField({
    id: 'declared_service_radius',
    label: { zh: '申报的服务半径', en: 'declared service radius' },
    kind: METRES,
    read: (f) => f.service_radius_m,
    field: 'service_radius_m',
  }),
];
