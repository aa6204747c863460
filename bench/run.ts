/** Prints every ratio that has a target, measured in one run. Times alone say nothing: machines differ. */
import { cpus } from 'node:os';
import { measureRules } from './rules.ts';
import { measureStartup } from './startup.ts';

interface Row {
  readonly what: string;
  readonly ratio: number;
  readonly target: number;
}

const rules = await measureRules();
const rows: readonly Row[] = [
  { what: 'one check, text ÷ node -e 0', ratio: measureStartup(['--lang', 'zh']), target: 2 },
  { what: 'one check, JSON ÷ node -e 0', ratio: measureStartup(['--format', 'json']), target: 2 },
  { what: 'nine rules on parsed records ÷ written by hand', ratio: rules.ratio, target: 2.5 },
];

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}\n`);
console.log('| measured | ratio | first target |\n| --- | --- | --- |');
for (const { what, ratio, target } of rows) console.log(`| ${what} | ${ratio.toFixed(2)} | ≤ ${target.toFixed(1)} |`);
console.log(`\n${Math.round(rules.perSecond).toLocaleString('en')} records a second, all nine rules, one thread`);
