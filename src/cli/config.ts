/** A configuration that was found or named: what it says in place of options that were not typed. */
import { dirname, isAbsolute, join } from 'node:path';
import { type ConfigFile, readConfig } from '../load/config.ts';
import type { Problem } from '../model/problem.ts';
import { FORMATS } from '../report/formats.ts';
import { CONFIG_MESSAGES } from '../wording/cli-config.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { exists, withForwardSlashes } from './inputs.ts';
import type { RawOptions } from './options.ts';
import { outputsFrom } from './outputs.ts';
import { place } from './stderr.ts';
import { readAs, UnusableFile } from './unusable-file.ts';
import { UsageError } from './usage.ts';

export interface OpenedConfig extends ConfigFile {
  /** From the working folder, with forward slashes. */
  readonly file: string;
  /** Whether it was found, and not named by whoever runs. */
  readonly wasFound: boolean;
}

/** What whoever did not name the configuration is told. */
export const foundNote = ({ file }: OpenedConfig, lang: Lang): string =>
  `${fill(CONFIG_MESSAGES.found[lang], { file: visible(file) })}\n`;

/** Throws UnusableFile. */
export async function openConfig(file: string, wasFound: boolean): Promise<OpenedConfig> {
  const config = await readAs('config', file, (bytes) => readConfig(bytes, Object.keys(FORMATS)));
  return { ...config, file, wasFound };
}

/** What is typed stands. Throws UnusableFile for a path of the file's that leads nowhere and is not replaced. */
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
  isAbsolute(path) ? path : withForwardSlashes(join(folder, path));

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
  if (problems.length > 0) throw new UnusableFile('config', [{ path: config.file, problems }]);
}
