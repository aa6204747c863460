/** `eldercheck rules coverage`: which clauses of the register a rule checks, and what becomes of the others. */
import { coverageOf } from '../authoring/coverage.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { renderCoverage } from '../report/coverage.ts';
import type { RenderOptions } from '../report/formats.ts';
import { renderData } from '../report/json.ts';
import { renderCoverageMarkdown } from '../report/markdown/coverage.ts';
import { builtInRegister } from '../run/packs.ts';
import type { RawAuthoring } from './authoring-program.ts';
import { type Io, print } from './io.ts';
import { oneOf } from './options.ts';
import { packsFor } from './rules.ts';

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runCoverage(options: RawAuthoring, look: RenderOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'text', ['text', 'json', 'markdown']);
  const { rules = [], city = null } = options;
  const packs = await packsFor({ rules, city });
  const one = city === null ? null : await packs.forCity(city);
  const { documents } = await builtInRegister();
  const coverage = coverageOf(one === null ? await packs.all() : [one], documents);
  if (format === 'json') await print(io, renderData(coverage));
  else {
    const render = format === 'text' ? renderCoverage : renderCoverageMarkdown;
    await print(io, render(coverage, look));
  }
  return EXIT.ok;
}
