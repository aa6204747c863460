/** The closed lists of words that the source register sorts clauses by. */

/** Estates and facilities; areas, plans, beds and coverage; money and services; governance and industry; permissions. */
export const TIERS = ['A', 'B', 'C', 'D', 'P'] as const;

/** Whom or what a clause binds. */
export const CLAUSE_SUBJECTS = [
  'new_housing_project',
  'existing_estate',
  'urban_housing_estate',
  'community',
  'street_township',
  'county_district',
  'city',
  'plan',
  'land_parcel',
  'government_body',
  'institution',
  'medical_institution',
  'home_care_station',
  'day_care_centre',
  'street_centre',
  'demonstration_community_centre',
  'demonstration_apartment',
  'home_community_facility',
  'township_home',
  'converted_building',
  'government_funded_facility',
  'any_facility',
  'person',
  'industry',
] as const;

/** Why no rule checks a clause. */
export const NOT_CHECKED = [
  'money_or_services',
  'industry',
  'administration',
  'workforce',
  'medical_service',
  'information_system',
  'no_measure',
  'permission',
  'encouragement',
] as const;

export type Tier = (typeof TIERS)[number];
export type ClauseSubject = (typeof CLAUSE_SUBJECTS)[number];
export type NotChecked = (typeof NOT_CHECKED)[number];
