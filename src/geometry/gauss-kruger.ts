/**
 * Longitude and latitude to Gauss-Krüger metres and back, on the ellipsoid of CGCS2000 with scale 1 on the meridian.
 *
 * L. Krüger, "Konforme Abbildung des Erdellipsoids in der Ebene" (Potsdam, 1912), as given by C. F. F. Karney,
 * "Transverse Mercator with an accuracy of a few nanometers", Journal of Geodesy 85 (2011) 475-485: equations 7-9
 * and 19-21 (conformal latitude), 10-15 (the mapping), 35 and 36 (the series, here to the fourth power of n).
 * What is left out is below a micrometre within 4° of the meridian.
 */

/** CGCS2000 (GB 22021-2008): semi-major axis in metres, flattening. */
const A = 6378137;
const F = 1 / 298.257222101;

const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const N = F / (2 - F);

/** Radius in metres of the sphere whose meridian is as long as the ellipsoid's; equation 14. */
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);

const ALPHA = [
  N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16 + (41 * N ** 4) / 180,
  (13 * N ** 2) / 48 - (3 * N ** 3) / 5 + (557 * N ** 4) / 1440,
  (61 * N ** 3) / 240 - (103 * N ** 4) / 140,
  (49561 * N ** 4) / 161280,
];

const BETA = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161280,
];

const DEGREE = Math.PI / 180;

/** Newton's method gains twice the digits at each step; two or three are needed. */
const MAX_STEPS = 8;

/**
 * Metres east of the central meridian (no false easting) and north of the equator.
 * All angles in degrees; `longitude` within 90 of `centralMeridian`, `latitude` between -90 and 90, both excluded.
 */
export function toGaussKruger(longitude: number, latitude: number, centralMeridian: number): [number, number] {
  const lambda = (longitude - centralMeridian) * DEGREE;
  const tau = conformalTangent(Math.tan(latitude * DEGREE));
  const xi0 = Math.atan2(tau, Math.cos(lambda));
  const eta0 = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let xi = xi0;
  let eta = eta0;
  for (const [i, alpha] of ALPHA.entries()) {
    const k = 2 * (i + 1);
    xi += alpha * Math.sin(k * xi0) * Math.cosh(k * eta0);
    eta += alpha * Math.cos(k * xi0) * Math.sinh(k * eta0);
  }
  return [RADIUS * eta, RADIUS * xi];
}

/**
 * `[longitude, latitude]` in degrees of a point `x` metres east of the central meridian (no false easting) and `y`
 * metres north of the equator. Meant for points within some thousand kilometres of the meridian.
 */
export function fromGaussKruger(x: number, y: number, centralMeridian: number): [number, number] {
  const xi = y / RADIUS;
  const eta = x / RADIUS;
  let xi0 = xi;
  let eta0 = eta;
  for (const [i, beta] of BETA.entries()) {
    const k = 2 * (i + 1);
    xi0 -= beta * Math.sin(k * xi) * Math.cosh(k * eta);
    eta0 -= beta * Math.cos(k * xi) * Math.sinh(k * eta);
  }
  const conformal = Math.sin(xi0) / Math.hypot(Math.sinh(eta0), Math.cos(xi0));
  const lambda = Math.atan2(Math.sinh(eta0), Math.cos(xi0));
  return [centralMeridian + lambda / DEGREE, Math.atan(tangentOf(conformal)) / DEGREE];
}

/** The tangent of the conformal latitude from the tangent of the latitude; equations 7-9. */
function conformalTangent(tau: number): number {
  const sigma = Math.sinh(E * Math.atanh((E * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** The tangent of the latitude from the tangent of the conformal latitude; equations 19-21. */
function tangentOf(conformal: number): number {
  let tau = conformal;
  for (let step = 0; step < MAX_STEPS; step++) {
    const reached = conformalTangent(tau);
    const slope = (1 + (1 - E2) * tau ** 2) / ((1 - E2) * Math.hypot(1, tau));
    const change = ((conformal - reached) / Math.hypot(1, reached)) * slope;
    tau += change;
    if (Math.abs(change) <= Number.EPSILON * Math.max(1, Math.abs(tau))) break;
  }
  return tau;
}
