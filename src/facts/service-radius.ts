/** The fact `service_radius`: the bounds of `radius.ts`, over all dwellings together. */

import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import { dwellingDistances } from './dwelling-distances.ts';
import { type Estate, estateOf, isAnywhereInSite } from './estate-radius.ts';
import type { Amount, NumberFact, Scope } from './fact.ts';
import { boundsTogether, isOneAnywhere } from './one-anywhere.ts';
import { quickRadius } from './quick-radius.ts';
import { radiusBounds } from './radius.ts';
import { DOUBLE, EVERY_LIMIT, EXACT } from './radius-arithmetic.ts';
import { radiusFields } from './radius-fields.ts';

function exactRadius(scope: Scope): Amount {
  const estate = estateOf(scope);
  const bounds = boundsTogether(estate);
  if (bounds === null) return { lo: EXACT.zero, hi: null, beyond: true, fields: () => [] };
  return {
    ...bounds,
    slack: vaguest(estate),
    anywhereInSite: isAnywhereInSite(estate),
    fields: (side) => radiusFields(scope, side ?? EVERY_LIMIT),
    dwellings: () => dwellingDistances(estate),
  };
}

/** What a distance may be off at most, whichever facility it is to. */
const vaguest = ({ servers, slack }: Estate): Rational =>
  servers.reduce((most, server) => (Q.compare(server.slack, most) > 0 ? server.slack : most), slack);

/** Areas are measured exactly only. */
const hasArea = ({ dwellings, servers, site }: Estate): boolean =>
  site !== null || [...dwellings, ...servers].some(({ place }) => place !== null && place.type !== 'Point');

export const serviceRadius: NumberFact = {
  type: 'number',
  id: 'service_radius',
  of: 'project',
  label: { zh: '服务半径', en: 'service radius' },
  unit: 'm',
  kind: 'distance',
  place: '/buildings',
  quick(scope, _, out) {
    if (quickRadius(scope, out)) return;
    const estate = estateOf(scope);
    if (hasArea(estate) || isOneAnywhere(estate)) {
      out.leaveToExact();
      return;
    }
    const bounds = radiusBounds(estate, DOUBLE);
    out.lo = bounds === null ? Number.POSITIVE_INFINITY : bounds.lo;
    out.hi = bounds?.hi ?? Number.POSITIVE_INFINITY;
  },
  exact: exactRadius,
};
