/**
 * The whole audit of a file of lines against `JSON.parse` of the same lines and against other engines, in one run.
 * `npm run bench:audit -- 1000000 300000`: lines, and facilities of a register; without the second no register. The
 * other engines know no register, and are measured without one.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRegister } from '../src/load/register.ts';
import { registerOf } from '../src/run/register.ts';
import { writeEstates, writeRegister } from './audit/estates.ts';
import { processorTime, wholeAudit, yardstick } from './audit/measure.ts';
import { printEngines } from './engines/tables.ts';
import { median } from './median.ts';

const [lines = 100_000, facilities = 0] = process.argv.slice(2).map(Number);
const SEED = 7;
const ROUNDS = lines > 200_000 ? 1 : 3;

const folder = mkdtempSync(join(tmpdir(), 'eldercheck-bench-'));
try {
  const path = join(folder, 'estates.ndjson');
  writeEstates(path, lines, SEED);
  const bytes = statSync(path).size;
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}`);
  console.log(`${lines} lines, ${Math.round(bytes / lines)} bytes each, ${facilities} registered facilities\n`);
  const register = facilities === 0 ? null : await registerIn(folder);
  const rounds: { parse: number; audit: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const parse = await yardstick(path);
    const { milliseconds: audit, summary } = await wholeAudit(path, register);
    rounds.push({ parse, audit });
    if (round === 0) console.log(JSON.stringify({ ...summary.verdicts, short: summary.shortfall }), '\n');
  }
  const ratio = median(rounds.map(({ parse, audit }) => audit / parse));
  const perSecond = Math.round((lines / median(rounds.map(({ audit }) => audit))) * 1000);
  const parse = median(rounds.map((round) => round.parse));
  console.log(
    `JSON.parse ${Math.round(parse)} ms; audit ÷ JSON.parse ${ratio.toFixed(2)}; ${perSecond} subjects a second`,
  );
  if (facilities === 0) printEngines({ path, lines, seed: SEED, rounds: ROUNDS });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function registerIn(at: string) {
  const path = join(at, 'register.geojson');
  writeRegister(path, facilities, 11);
  const start = processorTime();
  const register = registerOf(await readRegister(path, readFileSync(path)));
  console.log(`The register was read in ${Math.round(processorTime() - start)} ms of the processor\n`);
  return register;
}
