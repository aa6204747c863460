/**
 * What a service radius is computed from: the dwellings, and everything that serves them or may do so.
 *
 * Two facts are computed from it: the radius of a project, with its facilities; and the radius of a community's
 * centre as it concerns the project, with the centres in place of the facilities.
 */
import type { Place } from '../geometry/place.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Building, Decimal, Facility, HousingProject } from '../model/subject.ts';
import { facilityName, isServing } from './facility.ts';
import type { Scope } from './fact.ts';
import { NO, type Possible, YES } from './possible.ts';
import { type Survey, surveyOf } from './survey.ts';

export interface Estate {
  /** At least one: where no building is given, one that stands somewhere. */
  readonly dwellings: readonly Dwelling[];
  readonly site: Place | null;
  readonly servers: readonly Server[];
  /** Whether `servers` are all there are. */
  readonly isListKnown: boolean;
  /** How far a distance to a facility of the project may be off, in metres. */
  readonly slack: Rational;
}

export interface Dwelling {
  readonly name: string | null;
  /** Null where no building is given. */
  readonly index: number | null;
  readonly households: Decimal | null;
  /** The measured distance to the nearest facility. */
  readonly measured: Decimal | null;
  readonly place: Place | null;
}

/** A facility that serves the dwellings, or may do so. */
export interface Server {
  readonly name: string;
  /** Its place in the document; null for one of a register. */
  readonly pointer: string | null;
  readonly serving: Exclude<Possible, typeof NO>;
  readonly place: Place | null;
  readonly declared: Decimal | null;
  /** How far a distance to it may be off, in metres. */
  readonly slack: Rational;
}

/** The project with the facilities that it names and those of the register. */
export function estateOf(scope: Scope): Estate {
  const { project } = scope;
  const survey = surveyOf(scope);
  const slack = slackOf(project, survey);
  const own = (project.facilities ?? []).flatMap((facility, index) => serverOf(facility, index, survey, slack));
  return {
    dwellings: dwellingsOf(project, survey),
    site: survey.site,
    servers: [...own, ...registered(project, survey)],
    isListKnown: project.facilities != null,
    slack,
  };
}

export function dwellingsOf({ buildings }: HousingProject, survey: Survey): Dwelling[] {
  if (buildings == null || buildings.length === 0) return [SOMEWHERE];
  return buildings.map((building, index) => dwellingOf(building, index, survey));
}

const SOMEWHERE: Dwelling = { name: null, index: null, households: null, measured: null, place: null };

function dwellingOf({ id, households, distance_to_facility_m: measured }: Building, index: number, survey: Survey) {
  return {
    name: id ?? `buildings/${index}`,
    index,
    households: households ?? null,
    measured: measured ?? null,
    place: survey.buildings[index] ?? null,
  };
}

function serverOf(facility: Facility, index: number, survey: Survey, slack: Rational): Server[] {
  const serving = isServing(facility);
  if (serving === NO) return [];
  const place = survey.facilities[index] ?? null;
  return [
    {
      name: facilityName(facility, index),
      pointer: `/facilities/${index}`,
      serving,
      place,
      declared: facility.service_radius_m ?? null,
      slack,
    },
  ];
}

/**
 * How far the distance to a facility may be off: the accuracy of the dwelling and of the facility, and what bringing
 * both to one plane costs.
 */
export function slackOf({ position_accuracy_m: accuracy }: HousingProject, { error }: Survey): Rational {
  const own = Q.fromDecimal(accuracy ?? 0);
  return Q.add(Q.add(own, own), Q.fromDecimal(error));
}

function registered({ position_accuracy_m: accuracy }: HousingProject, { nearby, nearbyError, register }: Survey) {
  const accuracies = Q.add(Q.fromDecimal(accuracy ?? 0), Q.fromDecimal(register?.accuracy ?? 0));
  const slack = Q.add(accuracies, Q.fromDecimal(nearbyError));
  return nearby.map(({ name, place }): Server => ({ name, pointer: null, serving: YES, place, declared: null, slack }));
}

export const isCertain = ({ serving }: Server): boolean => serving === YES;
export const isPlaced = ({ place }: Server): boolean => place !== null;

/** Whether some dwelling is measured from anywhere in the site, for want of a place of its own. */
export const isAnywhereInSite = ({ dwellings, site, servers }: Estate): boolean =>
  site !== null && servers.some(isPlaced) && dwellings.some(({ place, measured }) => (place ?? measured) === null);

/** The places of those servers that have one. */
export const placesOf = (servers: readonly Server[]): Place[] =>
  servers.flatMap(({ place }) => (place === null ? [] : [place]));

/** Whether something serves the estate. */
export function servingOf({ servers, isListKnown }: Estate): Possible {
  if (servers.some(isCertain)) return YES;
  return servers.length === 0 && isListKnown ? NO : 3;
}
