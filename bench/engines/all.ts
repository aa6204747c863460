/** The engines that are measured, ours first. */
import { cel } from './cel.ts';
import { duckdb } from './duckdb.ts';
import { eldercheck } from './eldercheck.ts';
import { type Engine, isInstalled, versionOf } from './engine.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import { zen } from './zen.ts';

export const OURS = 'eldercheck';

export interface Listed {
  readonly name: string;
  /** Null for ours. */
  readonly package: string | null;
  /** At most so many lines of the file, for what would take minutes. */
  readonly lines: number;
  /** Records for the rules alone; 0 where no single record is judged. */
  readonly records: number;
  /** How many times as long as ours it is meant to take for the rules alone; null where nothing is meant. */
  readonly target: number | null;
  /** What its language cannot say. */
  readonly inJavaScript: string;
  make(): Engine | Promise<Engine>;
}

const EVERY_LINE = Number.POSITIVE_INFINITY;
const SOME_LINES = 20_000;
const MANY = 20_000;
const FEW = 5000;
const NOTHING = 'nothing';

const ENGINES: readonly Listed[] = [
  {
    name: OURS,
    package: null,
    lines: EVERY_LINE,
    records: 0,
    target: null,
    inJavaScript: '',
    make: eldercheck,
  },
  {
    name: 'DuckDB SQL',
    package: '@duckdb/node-api',
    lines: EVERY_LINE,
    records: 0,
    target: null,
    inJavaScript: NOTHING,
    make: duckdb,
  },
  {
    name: 'json-logic-engine',
    package: 'json-logic-engine',
    lines: EVERY_LINE,
    records: MANY,
    target: 1.5,
    inJavaScript: NOTHING,
    make: jsonLogic,
  },
  {
    name: 'cel-js',
    package: '@marcbachmann/cel-js',
    lines: EVERY_LINE,
    records: MANY,
    target: 6,
    inJavaScript: 'the sum of a list',
    make: cel,
  },
  {
    name: 'zen-engine',
    package: '@gorules/zen-engine',
    lines: SOME_LINES,
    records: FEW,
    target: 40,
    inJavaScript: NOTHING,
    make: zen,
  },
  {
    name: 'json-rules-engine',
    package: 'json-rules-engine',
    lines: SOME_LINES,
    records: FEW,
    target: 40,
    inJavaScript: 'sums, counts of what holds in a list, distances',
    make: jsonRules,
  },
];

const isThere = ({ package: needed }: Listed): boolean => needed === null || isInstalled(needed);

/** Those that can be measured here. */
export const INSTALLED = ENGINES.filter(isThere);

/** The names of the others. */
export const MISSING = ENGINES.filter((engine) => !isThere(engine)).map(({ name }) => name);

export function engineCalled(name: string): Listed {
  const found = INSTALLED.find((engine) => engine.name === name);
  if (!found) throw new Error(`no engine is called ${name}`);
  return found;
}

export function titleOf({ name, package: installed }: Listed): string {
  return installed === null ? name : `${name} ${versionOf(installed)}`;
}
