/** What an engine that is measured has to do, and how its package is found. */
import { createRequire } from 'node:module';
import type { Status } from '../../src/model/status.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { linesIn, parsed } from '../audit/measure.ts';

/** The statuses of the nine rules of Zhengzhou, in the order of the pack. */
export type Judge = (project: HousingProject) => readonly Status[] | Promise<readonly Status[]>;

/** For each rule, how many records have which status. */
export type Counts = readonly Readonly<Partial<Record<Status, number>>>[];

export interface Engine {
  /** Null where it judges no single record. */
  readonly judge: Judge | null;
  /** Reads the file of lines, judges each and counts: what is timed. */
  count(path: string): Promise<Counts>;
  /** The statuses of each line, in the order of the file: for comparing them. */
  statuses(path: string): AsyncIterable<readonly Status[]>;
}

/** Facility types that count; the rules written by hand have the same. */
export const COUNTED = ['home_care_station', 'day_care_centre', 'community_centre', 'street_centre'] as const;

/** Squares of the two service radii, in m². */
export const URBAN = 500 ** 2;
export const VILLAGE = 1000 ** 2;

const peers = new URL('../peers/package.json', import.meta.url);
const load = createRequire(peers);

/** A package from the folder of the peers: the project itself does not install them. */
export function peer<Module>(name: string): Module {
  return load(name) as Module;
}

export function isInstalled(name: string): boolean {
  try {
    load.resolve(name);
    return true;
  } catch {
    return false;
  }
}

export function versionOf(name: string): string {
  const { dependencies } = load('./package.json') as { dependencies: Readonly<Record<string, string>> };
  return dependencies[name] ?? '';
}

/** An engine that judges records which are parsed for it, as the lines come. */
export function overLines(judge: Judge): Engine {
  async function* statuses(path: string): AsyncIterable<readonly Status[]> {
    for await (const lines of linesIn(path)) {
      for (const line of lines) yield await judge(parsed(line) as HousingProject);
    }
  }
  const count = async (path: string): Promise<Counts> => {
    const counts: Partial<Record<Status, number>>[] = [];
    for await (const lines of linesIn(path)) {
      for (const line of lines) {
        const judged = judge(parsed(line) as HousingProject);
        add(counts, judged instanceof Promise ? await judged : judged);
      }
    }
    return counts;
  };
  return { judge, count, statuses };
}

function add(counts: Partial<Record<Status, number>>[], statuses: readonly Status[]): void {
  statuses.forEach((status, rule) => {
    counts[rule] ??= {};
    const of = counts[rule];
    of[status] = (of[status] ?? 0) + 1;
  });
}
