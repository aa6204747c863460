/** Distances on the ellipsoid, and the way back from the shifted systems, for the oracle alone. */
import gcoordModule from 'gcoord';
import proj4 from 'proj4';
import type { Vec } from './plane.ts';

const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

const A = 6_378_137;
const F = 1 / 298.257222101;
const B = A * (1 - F);
const RADIAN = Math.PI / 180;

/** Vincenty, Direct and inverse solutions of geodesics on the ellipsoid, Survey Review 23 (1975), the inverse. Metres. */
export function vincenty([lon1, lat1]: Vec, [lon2, lat2]: Vec): number {
  if (lon1 === lon2 && lat1 === lat2) return 0;
  const [u1, u2] = [lat1, lat2].map((lat) => Math.atan((1 - F) * Math.tan(lat * RADIAN))) as [number, number];
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const away = (lon2 - lon1) * RADIAN;
  let lambda = away;
  for (let round = 0; ; round++) {
    const [sl, cl] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(c2 * sl, c1 * s2 - s1 * c2 * cl);
    const cosSigma = s1 * s2 + c1 * c2 * cl;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sl) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2m = cos2Alpha === 0 ? 0 : cosSigma - (2 * s1 * s2) / cos2Alpha;
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const bent = sigma + c * sinSigma * (cos2m + c * cosSigma * (-1 + 2 * cos2m ** 2));
    const next = away + (1 - c) * F * sinAlpha * bent;
    if (Math.abs(next - lambda) > 1e-13 && round < 20) {
      lambda = next;
      continue;
    }
    const uu = (cos2Alpha * (A * A - B * B)) / (B * B);
    const big = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
    const small = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)));
    const third = (small / 6) * cos2m * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2m ** 2);
    const less = small * sinSigma * (cos2m + (small / 4) * (cosSigma * (-1 + 2 * cos2m ** 2) - third));
    return B * big * (sigma - less);
  }
}

/** The point that the forward transform takes to `p`, by repeated correction. */
function undone(p: Vec, system: 'GCJ02' | 'BD09'): Vec {
  let guess = p;
  for (let round = 0; round < 8; round++) {
    const [x, y] = gcoord.transform([guess[0], guess[1]], gcoord.WGS84, gcoord[system]) as unknown as Vec;
    guess = [guess[0] + p[0] - x, guess[1] + p[1] - y];
  }
  return guess;
}

const zones = new Map<string, (p: Vec) => Vec>();

/** From a 3-degree zone, by proj4: EPSG:4513 is zone 25 with its number before the easting, EPSG:4534 without. */
function zone(code: number): (p: Vec) => Vec {
  const number = 25 + ((code - 4513) % 21);
  const east = 500_000 + (code < 4534 ? number * 1_000_000 : 0);
  const plane = `+proj=tmerc +lat_0=0 +lon_0=${number * 3} +k=1 +x_0=${east} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
  const back = proj4(plane, '+proj=longlat +ellps=GRS80 +no_defs');
  return ([x, y]) => back.forward([x, y]) as unknown as Vec;
}

const isPlanar = (crs: string): boolean => crs.startsWith('EPSG:') && crs !== 'EPSG:4490';

/** [longitude, latitude] of a point in a file's own system. */
export function degrees(crs: string, p: Vec): Vec {
  if (crs === 'GCJ02' || crs === 'BD09') return undone(p, crs);
  if (!isPlanar(crs)) return p;
  const back = zones.get(crs) ?? zone(Number(crs.slice(5)));
  zones.set(crs, back);
  return back(p);
}

export { isPlanar };
