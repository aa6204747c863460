/** What is measured of one engine, in a process of its own. */
import type { Status } from '../../src/model/status.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { hasJustEnough } from '../audit/estates.ts';
import { linesIn, parsed, processorTime, yardstick } from '../audit/measure.ts';
import { eldercheck } from './eldercheck.ts';
import type { Counts, Engine, Judge } from './engine.ts';

const ROUNDS_ALONE = 7;
const WARMING_UP = 1;

/** Against our verdicts, rule by rule and record by record. */
export interface Compared {
  readonly differ: number;
  /** How many of them are about an estate that has just the floor area asked of it. */
  readonly atLimit: number;
  /** The rules about which some differ, by their place in the pack from 1. */
  readonly rules: readonly number[];
}

/** Milliseconds of processor time of each round, all threads; megabytes at the peak. */
export interface Timed {
  readonly rounds: readonly { readonly parse: number; readonly engine: number }[];
  readonly megabytes: number;
  readonly counts: Counts;
}

/** Milliseconds of each round for the same parsed records. */
export interface Alone {
  readonly records: number;
  readonly rounds: readonly { readonly ours: number; readonly theirs: number }[];
}

export async function compare(engine: Engine, path: string): Promise<Compared> {
  const ours = (await eldercheck()).statuses(path)[Symbol.asyncIterator]();
  const rules = new Set<number>();
  let [line, differ, atLimit] = [0, 0, 0];
  for await (const statuses of engine.statuses(path)) {
    const { value: own = [] } = await ours.next();
    const others = own.flatMap((status: Status, i: number) => (status === statuses[i] ? [] : [i + 1]));
    for (const rule of others) rules.add(rule);
    differ += others.length;
    if (hasJustEnough(line++)) atLimit += others.length;
  }
  if ((await ours.next()).done !== true) throw new Error('it judged fewer lines');
  return { differ, atLimit, rules: [...rules].sort((a, b) => a - b) };
}

async function* projectsIn(path: string): AsyncIterable<HousingProject> {
  for await (const lines of linesIn(path)) {
    for (const line of lines) yield parsed(line) as HousingProject;
  }
}

/** `engine` null: the yardstick alone. */
export async function time(engine: Engine | null, path: string, rounds: number): Promise<Timed> {
  const measured: { parse: number; engine: number }[] = [];
  let counts: Counts = [];
  for (let round = 0; round < rounds; round++) {
    const parse = await yardstick(path);
    const start = processorTime();
    if (engine !== null) counts = await engine.count(path);
    measured.push({ parse, engine: engine === null ? parse : processorTime() - start });
  }
  return { rounds: measured, megabytes: process.resourceUsage().maxRSS / 1024, counts };
}

/** The rules alone, ours and theirs by turns on the same records in memory. */
export async function alone(theirs: Judge, path: string, count: number): Promise<Alone> {
  const { judge: ours } = await eldercheck();
  if (ours === null) throw new Error('ours judges records');
  const projects: HousingProject[] = [];
  for await (const project of projectsIn(path)) if (projects.length < count) projects.push(project);
  const rounds: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS_ALONE + WARMING_UP; round++) {
    rounds.push({ ours: await judging(ours, projects), theirs: await judging(theirs, projects) });
  }
  return { records: projects.length, rounds: rounds.slice(WARMING_UP) };
}

async function judging(judge: Judge, projects: readonly HousingProject[]): Promise<number> {
  const start = processorTime();
  for (const project of projects) {
    const judged = judge(project);
    if (judged instanceof Promise) await judged;
  }
  return processorTime() - start;
}
