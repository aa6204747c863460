/**
 * The service radius against turf and haversine, error and time side by side. `npm run bench:radius` installs them in
 * a folder of their own first.
 */
import { cpus, loadavg } from 'node:os';
import { type Covering, measureCovering } from './radius/covering.ts';
import { DISTANCES, type Method, measurePoints } from './radius/points.ts';
import { TURF_VERSION } from './radius/turf.ts';

const print = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

function printHead(cells: readonly string[]): void {
  print(cells);
  print(cells.map(() => '---'));
}

function coveringRow({ vertices, facilities, quick, exact, fromDegrees, turf, sites }: Covering): (string | number)[] {
  const theirs = turf.flatMap(({ microseconds, wrong }) => [
    Math.round(microseconds).toLocaleString('en'),
    `${Math.round(microseconds / quick).toLocaleString('en')} ×`,
    `${wrong.fails} + ${wrong.passes} of ${sites}`,
  ]);
  return [vertices, facilities, quick.toFixed(1), exact.toFixed(0), fromDegrees.toFixed(0), ...theirs];
}

/** `i`: which of the two ways to draw a circle. */
function wrongOfTurf(rows: readonly Covering[], i: number): string {
  const sum = (of: (row: Covering) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const fails = sum(({ turf }) => turf[i]?.wrong.fails ?? 0);
  const passes = sum(({ turf }) => turf[i]?.wrong.passes ?? 0);
  const steps = rows[0]?.turf[i]?.steps;
  return `turf (${steps} steps): ${fails} wrong fails and ${passes} wrong passes of ${sum(({ sites }) => sites)}`;
}

function pointRow({ name, errors, flips, nanoseconds }: Method): string[] {
  const metres = errors.map(([low, high]) => `${signed(low)} … ${signed(high)}`);
  return [name, ...metres, flips.toLocaleString('en'), nanoseconds.toFixed(0)];
}

const signed = (metres: number): string =>
  Math.abs(metres) < 0.01 ? metres.toExponential(0) : `${metres < 0 ? '−' : '+'}${Math.abs(metres).toFixed(2)}`;

const load = (): string => (loadavg()[0] ?? Number.NaN).toFixed(2);

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}`);
console.log(`turf ${TURF_VERSION}; load average before: ${load()}\n`);
const turfHead = ['µs', '÷ quick', 'wrong fails + passes'];
printHead([
  ...['vertices', 'facilities', 'quick µs', 'exact µs', 'quick from degrees µs'],
  ...[8, 64].flatMap((steps) => turfHead.map((what) => `turf (${steps} steps) ${what}`)),
]);
const all: Covering[] = [];
for (const vertices of [10, 30, 100]) {
  for (const facilities of [1, 3, 5, 10]) {
    const row = measureCovering(vertices, facilities);
    all.push(row);
    print(coveringRow(row));
  }
}
console.log(`\n${[0, 1].map((i) => wrongOfTurf(all, i)).join('; ')}; ours: none wrong\n`);
printHead(['distance', ...DISTANCES.map((metres) => `error at ${metres} m`), 'flips of 20,000', 'ns']);
for (const method of measurePoints()) print(pointRow(method));
console.log(`\nload average after: ${load()}`);
