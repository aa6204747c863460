/** Facts about the facilities of an area, its parcels of land and the projects that a plan names. */
import type { Area, NamedProject, Parcel } from '../model/area.ts';
import type { CareFacility, Flat } from '../model/care-facility.ts';
import type { Bilingual } from '../model/report.ts';
import type { Decimal } from '../model/subject.ts';
import { CARE_FACILITY_TYPES, CARE_SERVICES, FACILITY_LEVELS, SUPPLY_METHODS } from '../model/vocabulary.ts';
import { exactField, type Maybe } from './amount.ts';
import { anyOf, nameFact } from './area.ts';
import type { Domain, EntityKind, Fact, NumberFact, WordFact } from './fact.ts';
import { EITHER, known, NO, type Possible, possibleWords, YES } from './possible.ts';

const YES_NO = ['yes', 'no'] as const;

interface FieldOf<Item> {
  readonly of: EntityKind;
  readonly label: Bilingual;
  readonly field: keyof Item & string;
  /** In the rule language, where it is called otherwise. */
  readonly id?: string;
}

function flagFact<Item extends object>({ of, label, field, id = field }: FieldOf<Item>): WordFact {
  const read = (value: object) => (value as Item)[field] as Maybe<boolean>;
  return {
    type: 'word',
    id,
    of,
    label,
    words: YES_NO,
    possible: (_, value) => known(read(value)),
    fields: (_, value, pointer) => (read(value) == null ? [`${pointer}/${field}`] : []),
  };
}

function wordFact<Item extends object>(one: FieldOf<Item>, words: readonly string[]): WordFact {
  const { of, label, field, id = field } = one;
  const read = (value: object) => (value as Item)[field] as Maybe<string>;
  return {
    type: 'word',
    id,
    of,
    label,
    words,
    possible: (_, value) => possibleWords(words, read(value)),
    fields: (_, value, pointer) => (read(value) == null ? [`${pointer}/${field}`] : []),
  };
}

type Measure = Pick<NumberFact, 'unit' | 'kind'> & { readonly whole?: true };

function numberFact<Item extends object>(one: FieldOf<Item>, measure: Measure): NumberFact {
  const { of, label, field, id = field } = one;
  const read = (value: object) => (value as Item)[field] as Maybe<Decimal>;
  return {
    type: 'number',
    id,
    of,
    label,
    ...measure,
    place: `/${field}`,
    quick: (_, value, out) => out.only(read(value), 0),
    exact: (_, value, pointer) => exactField(read(value), `${pointer}/${field}`),
  };
}

/** A list that is given is complete: a service that does not stand in it is not offered. */
const offersFact = (service: (typeof CARE_SERVICES)[number]): WordFact => ({
  type: 'word',
  id: `offers_${service}`,
  of: 'care_facility',
  label: SERVICE_LABELS[service],
  words: YES_NO,
  possible: (_, value) => {
    const { services } = value as CareFacility;
    return services == null ? EITHER : services.includes(service) ? YES : NO;
  },
  fields: (_, value, pointer) => ((value as CareFacility).services == null ? [`${pointer}/services`] : []),
});

const SERVICE_LABELS: Readonly<Record<(typeof CARE_SERVICES)[number], Bilingual>> = {
  residential_care: { zh: '提供托养', en: 'offers residential care' },
  rehabilitation: { zh: '提供康复护理', en: 'offers rehabilitation' },
  counselling: { zh: '提供精神慰藉', en: 'offers counselling' },
  recreation: { zh: '提供文化娱乐', en: 'offers recreation' },
  home_visits: { zh: '提供上门巡诊', en: 'offers home visits' },
  health_management: { zh: '提供健康管理', en: 'offers health management' },
  wellness: { zh: '提供养生保健', en: 'offers wellness' },
};

const FLOOR: Measure = { unit: 'm2', kind: 'floor' };
const BEDS: Measure = { unit: 'bed', kind: 'beds', whole: true };

const FLAGS: Readonly<Partial<Record<keyof CareFacility, Bilingual>>> = {
  demonstration: { zh: '是否示范性', en: 'demonstration facility' },
  public: { zh: '是否公办', en: 'public institution' },
  open_to_public: { zh: '是否面向社会', en: 'open to the public' },
  medical_service: { zh: '能否提供医疗卫生服务', en: 'able to provide medical service' },
  integrated_care: { zh: '是否具有医养结合功能', en: 'offers integrated care' },
  medical_unit: { zh: '是否内设医疗机构', en: 'has a medical unit of its own' },
  medical_unit_designated: {
    zh: '内设医疗机构是否符合医保定点条件',
    en: 'its medical unit qualifies for insurance designation',
  },
  cooperation_agreement: { zh: '是否签订合作协议', en: 'has a cooperation agreement' },
  linked_to_level_2_hospital: {
    zh: '是否与二级以上医院建立合作关系',
    en: 'cooperates with a hospital of level 2 or above',
  },
  practice_base: { zh: '是否建有实习实训基地', en: 'has a practice base' },
  star_rating: { zh: '是否参与星级评定', en: 'takes part in star rating' },
  newly_built: { zh: '是否新建', en: 'newly built' },
  fire_procedure_done: { zh: '是否办理消防审验或备案', en: 'fire review, acceptance or filing done' },
  eldercare_institution_built_with: {
    zh: '是否同步配套建设养老机构',
    en: 'an eldercare institution is built with it',
  },
  medical_institution_built_with: { zh: '是否同步配套建设医疗机构', en: 'a medical institution is built with it' },
  rehabilitation_institution_built_with: {
    zh: '是否同步配套建设康复机构',
    en: 'a rehabilitation institution is built with it',
  },
};

const ofFacility = (field: keyof CareFacility, zh: string, en: string, id?: string): FieldOf<CareFacility> => ({
  of: 'care_facility',
  label: { zh, en },
  field,
  ...(id === undefined ? {} : { id }),
});

const bedsOfFacility = numberFact(ofFacility('beds', '床位数', 'beds'), BEDS);

const facilityFacts: readonly Fact[] = [
  wordFact(ofFacility('type', '设施类型', 'kind of facility', 'facility_type'), CARE_FACILITY_TYPES),
  wordFact(ofFacility('level', '设施级别', 'level that runs it', 'facility_level'), FACILITY_LEVELS),
  numberFact(ofFacility('floor_area_m2', '设施用房面积', 'floor area of the facility', 'floor_area'), FLOOR),
  numberFact(ofFacility('day_care_area_m2', '日间照料面积', 'day-care area', 'day_care_floor_area'), FLOOR),
  bedsOfFacility,
  anyOf(bedsOfFacility),
  numberFact(ofFacility('nursing_beds', '护理型床位数', 'nursing beds', 'nursing_beds_of_facility'), BEDS),
  ...Object.entries(FLAGS).map(([field, label]) =>
    flagFact<CareFacility>({ of: 'care_facility', field: field as keyof CareFacility, label }),
  ),
  ...CARE_SERVICES.map(offersFact),
];

const ofParcel = (field: keyof Parcel, zh: string, en: string): FieldOf<Parcel> => ({
  of: 'parcel',
  label: { zh, en },
  field,
});

const parcelFacts: readonly Fact[] = [
  flagFact(ofParcel('for_eldercare_institution', '是否养老机构用地', 'for an eldercare institution')),
  flagFact(ofParcel('for_new_housing', '是否新建住宅项目用地', 'for a new residential project')),
  flagFact(ofParcel('state_owned', '是否国有建设用地出让或划拨', 'state-owned construction land')),
  numberFact(ofParcel('interested_users', '意向用地者数', 'interested users'), {
    unit: 'person',
    kind: 'people',
    whole: true,
  }),
  wordFact(ofParcel('supply_method', '供地方式', 'how the land is supplied'), SUPPLY_METHODS),
  flagFact(
    ofParcel('conditions_require_eldercare', '规划条件是否提出配建要求', 'the planning conditions ask for eldercare'),
  ),
  flagFact(
    ofParcel('scheme_requires_eldercare', '供地方案是否以配建为前置条件', 'the grant scheme asks for eldercare'),
  ),
];

const projectFacts: readonly Fact[] = [
  nameFact('named_project', 'project_name', { zh: '项目名称', en: 'name of the project' }, (value) => {
    return (value as NamedProject).name;
  }),
  flagFact<NamedProject>({
    of: 'named_project',
    label: { zh: '是否开工', en: 'started' },
    field: 'started',
    id: 'project_started',
  }),
  flagFact<NamedProject>({
    of: 'named_project',
    label: { zh: '是否建成', en: 'completed' },
    field: 'completed',
    id: 'project_completed',
  }),
  flagFact<NamedProject>({
    of: 'named_project',
    label: { zh: '是否建成投用', en: 'in use' },
    field: 'in_use',
    id: 'project_in_use',
  }),
];

const flatArea = numberFact<Flat>(
  {
    of: 'flat',
    label: { zh: '每套建筑面积', en: 'gross floor area of the flat' },
    field: 'floor_area_m2',
    id: 'flat_area',
  },
  FLOOR,
);

export const listedFacts: readonly Fact[] = [...facilityFacts, ...parcelFacts, ...projectFacts, flatArea];

interface ListOf<Item> {
  readonly id: string;
  readonly label: Bilingual;
  readonly entity: EntityKind;
  readonly field: 'facilities' | 'parcels' | 'projects';
  readonly member?: (item: Item) => Possible;
  readonly name: (item: Item, index: number) => string;
}

function listDomain<Item extends object>({ id, label, entity, field, member, name }: ListOf<Item>): Domain<Item> {
  return {
    id,
    label,
    entity,
    within: 'area',
    list: ({ subject }) => ((subject as Area)[field] ?? null) as readonly Item[] | null,
    unknown: {} as Item,
    member: (_, item) => member?.(item) ?? YES,
    memberFields: (_, item, pointer) => (member?.(item) === EITHER ? [`${pointer}/type`] : []),
    listPointer: () => `/${field}`,
    pointer: (_, __, index) => `/${field}/${index}`,
    name,
  };
}

const facilityName = ({ id, name }: CareFacility, index: number): string => id ?? name ?? `facilities/${index}`;

const typeIs =
  (type: (typeof CARE_FACILITY_TYPES)[number]) =>
  ({ type: given }: CareFacility): Possible =>
    given == null ? EITHER : given === type ? YES : NO;

const inFacilities = { entity: 'care_facility', field: 'facilities', name: facilityName } as const;

/** The flats of one facility. */
const flatDomain: Domain<Flat> = {
  id: 'flat_of_facility',
  label: { zh: '该公寓的套型', en: 'flat of the apartments' },
  entity: 'flat',
  within: 'care_facility',
  list: (_, parent) => (parent as CareFacility).flats ?? null,
  unknown: {},
  member: () => YES,
  memberFields: () => [],
  listPointer: (parent) => `${parent}/flats`,
  pointer: (parent, _, index) => `${parent}/flats/${index}`,
  name: ({ id }, index) => id ?? `flats/${index}`,
};

export const areaDomains = [
  listDomain<CareFacility>({
    id: 'provided_facility',
    label: { zh: '本区域的养老服务设施', en: 'eldercare facility of the area' },
    ...inFacilities,
  }),
  listDomain<CareFacility>({
    id: 'institution',
    label: { zh: '本区域的养老机构', en: 'eldercare institution of the area' },
    ...inFacilities,
    member: typeIs('institution'),
  }),
  listDomain<Parcel>({
    id: 'parcel',
    label: { zh: '地块', en: 'parcel of land' },
    entity: 'parcel',
    field: 'parcels',
    name: ({ id }, index) => id ?? `parcels/${index}`,
  }),
  listDomain<NamedProject>({
    id: 'named_project',
    label: { zh: '列明的项目', en: 'project that is named' },
    entity: 'named_project',
    field: 'projects',
    name: ({ name }, index) => name ?? `projects/${index}`,
  }),
  flatDomain,
];
