/** The closed lists of words that a subject may use. Kept apart from the schemas so that judging loads no validator. */
export const STAGES = ['new', 'existing'] as const;
export const REVIEW_STAGES = ['design', 'construction', 'acceptance', 'handover'] as const;
export const SETTLEMENTS = ['urban_community', 'administrative_village'] as const;
export const PROVISIONS = ['provided', 'nearby'] as const;
export const ACQUISITIONS = ['construction', 'purchase', 'exchange', 'lease', 'reallocation'] as const;
export const AREA_KINDS = ['gross', 'premises', 'net'] as const;
export const RECIPIENTS = ['civil_affairs', 'street_office', 'district_government', 'other'] as const;
export const FACILITY_TYPES = [
  'home_care_station',
  'day_care_centre',
  'community_centre',
  'street_centre',
  'institution',
  'senior_apartment',
  'rural_home',
] as const;
export const PLAN_TYPES = [
  'regulatory_detailed_plan',
  'city_master_plan',
  'territorial_spatial_plan',
  'special_plan',
] as const;

/** Plans that are judged by themselves; the first of them are also those that a project may name. */
export const SPATIAL_PLAN_TYPES = [...PLAN_TYPES, 'land_use_plan', 'urban_rural_plan', 'annual_land_plan'] as const;
/** Facilities of an area. */
export const CARE_FACILITY_TYPES = [
  ...FACILITY_TYPES,
  'support_home',
  'geriatric_hospital',
  'nursing_home',
  'rehabilitation_institution',
] as const;
/** Who runs a facility of an area. */
export const FACILITY_LEVELS = ['city', 'county', 'township'] as const;
export const CARE_SERVICES = [
  'residential_care',
  'rehabilitation',
  'counselling',
  'recreation',
  'home_visits',
  'health_management',
  'wellness',
] as const;
export const SUPPLY_METHODS = ['tender', 'auction', 'listing', 'agreement', 'allocation'] as const;
/** What is checked. */
export const SUBJECT_KINDS = ['housing_project', 'area', 'plan'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Gauss-Krüger 3-degree zones of CGCS2000: zones 25 to 45 with the zone number before the easting, then without. */
const PROJECTED_CRS = Array.from({ length: 42 }, (_, i) => `EPSG:${4513 + i}`);
export const CRS = ['WGS84', 'CGCS2000', 'EPSG:4490', 'GCJ02', 'BD09', ...PROJECTED_CRS] as [string, ...string[]];

export type ReviewStage = (typeof REVIEW_STAGES)[number];
