/** Measures every engine that is installed, each in a process of its own, and prints two tables. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { writeEstates } from '../audit/estates.ts';
import { median } from '../median.ts';
import { INSTALLED, MISSING, OURS, titleOf } from './all.ts';
import type { Counts } from './engine.ts';
import type { Alone, Compared, Timed } from './measured.ts';

const PROCESS = fileURLToPath(new URL('../engine-process.ts', import.meta.url));

export interface Measuring {
  /** The file of so many lines, written with this seed. */
  readonly path: string;
  readonly lines: number;
  readonly seed: number;
  readonly rounds: number;
}

export function printEngines(measuring: Measuring): void {
  console.log(`\nOther engines on the same file, each on one thread; load average before: ${load()}\n`);
  printFiles(measuring);
  if (INSTALLED.some(({ records }) => records > 0)) printAlone(measuring);
  if (MISSING.length > 0)
    console.log(`\nNot installed: ${MISSING.join(', ')}. npm ci --prefix bench/peers installs them.`);
  console.log(`\nload average after: ${load()}`);
}

/** Throws where an engine counts otherwise than ours though no verdict differs. */
function printFiles(measuring: Measuring): void {
  const { lines, rounds } = measuring;
  printHead([
    ...['engine', 'lines', 'verdicts unlike ours', '÷ `JSON.parse`', 'lines a second', 'peak MB'],
    'worked out for it in JavaScript',
  ]);
  const bare = run<Timed>('time', '', fileOf(measuring, lines), rounds);
  print(['`JSON.parse` alone', lines, '', '1.00', perSecond(lines, bare), Math.round(bare.megabytes), '']);
  let ours: Counts = [];
  for (const engine of INSTALLED) {
    const count = Math.min(lines, engine.lines);
    const path = fileOf(measuring, count);
    const timed = run<Timed>('time', engine.name, path, rounds);
    const compared = engine.name === OURS ? null : run<Compared>('compare', engine.name, path, 0);
    if (compared === null) ours = timed.counts;
    else if (count === lines && compared.differ === 0 && !isDeepStrictEqual(timed.counts, ours))
      throw new Error(`${engine.name} counts otherwise`);
    const ratio = median(timed.rounds.map((round) => round.engine / round.parse)).toFixed(2);
    print([
      ...[titleOf(engine), count, compared === null ? '' : differing(compared, count), ratio],
      ...[perSecond(count, timed), Math.round(timed.megabytes), engine.inJavaScript],
    ]);
  }
}

function printAlone(measuring: Measuring): void {
  console.log('\nThe rules alone on the same parsed records, ours and theirs by turns:\n');
  printHead(['engine', 'records', 'theirs ÷ ours', 'target', 'theirs a second', 'ours a second']);
  for (const engine of INSTALLED.filter(({ records }) => records > 0)) {
    const path = fileOf(measuring, engine.records);
    const { records, rounds } = run<Alone>('alone', engine.name, path, engine.records);
    const ratio = median(rounds.map(({ ours, theirs }) => theirs / ours));
    const [theirs, ours] = (['theirs', 'ours'] as const).map((who) =>
      rate(records, median(rounds.map((round) => round[who]))),
    );
    print([titleOf(engine), records, `${ratio.toFixed(1)} ×`, `≥ ${engine.target} ×`, theirs, ours]);
  }
}

/** The file, or one beside it with the first of these lines, or with more of them. */
function fileOf({ path, lines, seed }: Measuring, count: number): string {
  if (count === lines) return path;
  const shorter = `${path}.${count}`;
  if (!existsSync(shorter)) writeEstates(shorter, count, seed);
  return shorter;
}

function run<Result>(what: string, engine: string, path: string, number: number): Result {
  const args = [...process.execArgv, PROCESS, what, engine, path, String(number)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Result;
}

function differing({ differ, atLimit, rules }: Compared, lines: number): string {
  const of = `${differ.toLocaleString('en')} of ${(9 * lines).toLocaleString('en')}`;
  if (differ === 0) return of;
  return `${of} (rules ${rules.join(', ')}; ${atLimit.toLocaleString('en')} with just the area asked for)`;
}

const perSecond = (lines: number, { rounds }: Timed): string => rate(lines, median(rounds.map(({ engine }) => engine)));
const rate = (count: number, milliseconds: number): string =>
  Math.round((count / milliseconds) * 1000).toLocaleString('en');
const load = (): string => (loadavg()[0] ?? Number.NaN).toFixed(2);

const print = (cells: readonly unknown[]): void =>
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`);

function printHead(cells: readonly string[]): void {
  print(cells);
  print(cells.map(() => '---'));
}
