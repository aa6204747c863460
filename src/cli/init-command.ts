/** `eldercheck init [file]`: a commented file to fill in, for a project, an area or a plan. */
import { lstat } from 'node:fs/promises';
import { JSON_FORMAT, YAML_FORMAT } from '../init/layout.ts';
import { openIn, projectFile, stageIn, type Wanted } from '../init/project-file.ts';
import { starterFor } from '../init/starter.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { STAGES, type SubjectKind } from '../model/vocabulary.ts';
import { MESSAGES } from '../wording/cli.ts';
import { INIT_MESSAGES } from '../wording/cli-init.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { wordsOf } from '../wording/vocabulary.ts';
import type { RawInit } from './init-program.ts';
import { type Io, print, tell } from './io.ts';
import { badValue, oneOf } from './options.ts';
import { writeWhole } from './output-file.ts';
import { packsFor } from './rules.ts';
import { usageError } from './usage.ts';

/** What can be asked for, as the schemas are called, and what it is in the file. */
const KINDS = {
  project: 'housing_project',
  area: 'area',
  plan: 'plan',
} as const satisfies Readonly<Record<string, SubjectKind>>;

const KIND_NAMES = ['project', 'area', 'plan'] as const;

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runInit(named: string | undefined, options: RawInit, lang: Lang, io: Io): Promise<ExitCode> {
  if (options.xlsx === true) {
    const { runInitWorkbook } = await import('./init-workbook.ts');
    return await runInitWorkbook(named, options, lang, io);
  }
  const { rules = [], city = null, force = false } = options;
  const name = oneOf('--kind', options.kind ?? 'project', KIND_NAMES);
  const kind = KINDS[name];
  const file = named ?? `${name}.json`;
  const stage = options.stage === undefined ? null : oneOf('--stage', options.stage, STAGES);
  if (stage !== null && kind !== 'housing_project') throw usageError(INIT_MESSAGES.noStage, { kind: name });
  if (file === '') throw badValue('[file]', file, 'FILE');
  const atHand = await packsFor({ rules, city });
  if (file !== '-' && !force) await refuseExisting(file);
  const pack = city === null ? null : await atHand.forCity(city);
  const packs = pack === null ? await atHand.all() : [pack];
  const entries = starterFor(packs, { kind, city: pack?.pack.city.slug ?? null, stage });
  const wanted = { kind, pack, stage, cities: atHand.cities() };
  const text = projectFile(entries, wanted, /\.ya?ml$/i.test(file) ? YAML_FORMAT : JSON_FORMAT, lang);
  if (file === '-') await print(io, text);
  else await writeWhole(file, text);
  const open = openIn(entries);
  const replaced = atHand.replaced.map((id) => fill(MESSAGES.replaced[lang], { id }));
  const written = file === '-' ? [] : [writtenNote(open, file, rules, lang)];
  const notes = [...replaced, ...written, ...openNotes(open, wanted, lang)];
  await tell(io, notes.map((note) => `${note}\n`).join(''));
  return EXIT.ok;
}

/** A folder or a device of that name is for whoever writes to find out. */
export async function refuseExisting(file: string): Promise<void> {
  const found = await lstat(file).catch(() => null);
  if (found?.isFile() || found?.isSymbolicLink()) throw usageError(INIT_MESSAGES.exists, { path: visible(file) });
}

function writtenNote(open: number, file: string, rules: readonly string[], lang: Lang): string {
  const command = ['eldercheck', ...[file, ...rules.flatMap((path) => ['--rules', path])].map(typed)].join(' ');
  return fill(INIT_MESSAGES.written[lang], { path: visible(file), count: open, command });
}

/** As it has to be typed: a name with a blank in quotation marks. */
const typed = (name: string): string => (name.includes(' ') ? `"${visible(name)}"` : visible(name));

/** What the file leaves open as a whole: the city, or everything, where no rule binds. */
function openNotes(open: number, { kind, pack, cities, stage }: Wanted, lang: Lang): string[] {
  if (pack === null) return [fill(INIT_MESSAGES.cityLeftOpen[lang], { cities: cities.join(', ') })];
  if (open > 0) return [];
  const what = kind === 'housing_project' ? stageIn(stage, lang) : wordsOf(kind, lang);
  return [fill(INIT_MESSAGES.nothingBinds[lang], { city: pack.pack.city.name[lang], what })];
}
