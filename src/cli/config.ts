/** A configuration that was found or named: what it says in place of options that were not typed. */
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { type ConfigFile, readConfig } from '../load/config.ts';
import { InvalidInput, type Problem } from '../model/problem.ts';
import { FORMATS } from '../report/formats.ts';
import { CONFIG_MESSAGES } from '../wording/cli-config.ts';
import { fill, type Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { visible } from '../wording/visible.ts';
import { exists, readBeside } from './inputs.ts';
import type { RawOptions } from './options.ts';
import { outputsFrom } from './outputs.ts';
import { place } from './stderr.ts';
import { UsageError } from './usage.ts';

export interface OpenedConfig extends ConfigFile {
  /** From the working folder, with forward slashes. */
  readonly file: string;
  /** Whether it was found, and not named by whoever runs. */
  readonly wasFound: boolean;
}

/** A configuration that cannot be used: then nothing is judged, since the run is not the one that was meant. */
class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
  readonly file: string;
  readonly problems: readonly Problem[];
  constructor(file: string, problems: readonly Problem[]) {
    super(`the configuration ${file} is not valid`);
    this.file = file;
    this.problems = problems;
  }
}

/** One line for each problem; null for an error of another kind. */
export function explainConfig(error: Error, lang: Lang): string | null {
  if (!(error instanceof InvalidConfig)) return null;
  const lines = error.problems.map((found) => `${place(error.file, found, lang)}: ${wordProblem(found)[lang]}`);
  return [CONFIG_MESSAGES.invalid[lang], ...lines].join('\n');
}

/** What whoever did not name the configuration is told. */
export const foundNote = ({ file }: OpenedConfig, lang: Lang): string =>
  `${fill(CONFIG_MESSAGES.found[lang], { file: visible(file) })}\n`;

/** Throws InvalidConfig. */
export async function openConfig(file: string, wasFound: boolean): Promise<OpenedConfig> {
  try {
    return { ...readConfig(await readBeside(file), Object.keys(FORMATS)), file, wasFound };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidConfig(
      file,
      error.problems.map((problem) => named(problem, file)),
    );
  }
}

/** A folder in the place of the file is called by its name. */
const named = (problem: Problem, file: string): Problem =>
  problem.code === 'is_a_folder' ? { ...problem, expected: 'yaml_file', params: { name: basename(file) } } : problem;

/** What is typed stands. Throws InvalidConfig for a path of the file's that leads nowhere and is not replaced. */
export async function optionsWith(config: OpenedConfig, typed: RawOptions): Promise<RawOptions> {
  const said = settingsOf(config);
  const own: RawOptions = Object.fromEntries(
    Object.entries(said).filter(([key]) => typed[key as keyof RawOptions] === undefined),
  );
  await refuseMissing(config, own);
  if (own.format !== undefined) refuseCollisions(config, { ...typed, format: own.format });
  const cityFrom = own.city === undefined ? null : placeOf(config, '/city');
  return { ...typed, ...own, configured: { file: config.file, digest: config.digest, cityFrom } };
}

/** What the file sets, as options that could be typed from the working folder. */
export function settingsOf({ file, values }: OpenedConfig): RawOptions {
  const here = (path: string): string => fromFolder(dirname(file), path);
  const { city, rules, facilities, waivers, formats, fail_on: failOn, undetermined } = values;
  return {
    ...(city != null && { city }),
    ...(rules != null && { rules: rules.map(here) }),
    ...(facilities != null && { facilities: here(facilities) }),
    ...(waivers != null && { waivers: here(waivers) }),
    ...(formats != null && { format: formats.map((one) => formatFrom(one, here)) }),
    ...(failOn != null && { failOn: failOn.length === 0 ? 'none' : failOn.join(',') }),
    ...(undetermined != null && { undetermined }),
  };
}

const fromFolder = (folder: string, path: string): string =>
  isAbsolute(path) ? path : join(folder, path).split(sep).join('/');

/** `json=result.json`, whose file stands beside the configuration; `json=-` is standard output wherever it is said. */
function formatFrom(format: string, here: (path: string) => string): string {
  const [name = '', ...rest] = format.split('=');
  const file = rest.join('=');
  return file === '' || file === '-' ? format : `${name}=${here(file)}`;
}

/** `file:line:column: /pointer` of a value. */
function placeOf({ file, problemAt }: OpenedConfig, pointer: string): string {
  return place(file, problemAt(pointer, { code: 'wrong_type', expected: '' }), 'en');
}

/** A mistake in where the formats go is one of the file's. Throws UsageError. */
function refuseCollisions(config: OpenedConfig, raw: RawOptions): void {
  try {
    outputsFrom(raw, FORMATS);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const at = placeOf(config, '/formats');
    throw new UsageError({ zh: `${at}: ${error.text.zh}`, en: `${at}: ${error.text.en}` });
  }
}

async function refuseMissing(config: OpenedConfig, { rules = [], facilities, waivers }: RawOptions): Promise<void> {
  const paths = [
    ...rules.map((path, i) => ({ path, pointer: `/rules/${i}` })),
    ...(facilities === undefined ? [] : [{ path: facilities, pointer: '/facilities' }]),
    ...(typeof waivers === 'string' ? [{ path: waivers, pointer: '/waivers' }] : []),
  ];
  const problems: Problem[] = [];
  for (const { path, pointer } of paths) {
    if (await exists(path)) continue;
    problems.push(config.problemAt(pointer, { code: 'no_such_path', expected: 'existing_path' }));
  }
  if (problems.length > 0) throw new InvalidConfig(config.file, problems);
}
