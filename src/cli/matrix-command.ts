/** `eldercheck rules matrix`: the parameters of the cities side by side. */
import { PARAMETERS } from '#generated/parameters.js';
import { matrixOf } from '../authoring/matrix.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import type { RenderOptions } from '../report/formats.ts';
import { renderData } from '../report/json.ts';
import { renderMatrix, renderMatrixMarkdown } from '../report/matrix.ts';
import type { RawAuthoring } from './authoring-program.ts';
import { type Io, print } from './io.ts';
import { oneOf } from './options.ts';
import { packsFor } from './rules.ts';

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runMatrix(options: RawAuthoring, look: RenderOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'text', ['text', 'json', 'markdown']);
  const { rules = [], city = null } = options;
  const packs = await packsFor({ rules, city });
  const one = city === null ? null : await packs.forCity(city);
  const matrix = matrixOf(one === null ? await packs.all() : [one], PARAMETERS);
  if (format === 'json') await print(io, renderData(matrix));
  else await print(io, (format === 'text' ? renderMatrix : renderMatrixMarkdown)(matrix, look));
  return EXIT.ok;
}
