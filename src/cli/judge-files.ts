/** From the files named to the report, for every command that judges them: the same rules, the same findings. */
import { readSubjects, type ValidOther } from '../load/subjects.ts';
import { InvalidInput } from '../model/problem.ts';
import type { Bilingual, InputFile, Policy, Report, ReportedData, SubjectResult } from '../model/report.ts';
import { reportOf } from '../report/result.ts';
import { type CheckOptions, checkDocument, invalid, type Seen } from '../run/check.ts';
import type { Packs } from '../run/packs.ts';
import { VERSION } from '../version.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang, type Params } from '../wording/language.ts';
import { type Input, openInputs } from './inputs.ts';
import { type Io, tell } from './io.ts';
import type { CheckSettings } from './options.ts';
import { refuseSummary, refuseToOverwrite } from './output-file.ts';
import type { Output } from './outputs.ts';
import { packsFor } from './rules.ts';
import { fileName } from './stderr.ts';
import { dateInChina } from './today.ts';
import type { Entries } from './waivers.ts';

interface Run {
  readonly packs: Packs;
  readonly options: CheckOptions;
  readonly seen: Seen;
  readonly lang: Lang;
  /** The files that were read, in their order. */
  readonly read: InputFile[];
  /** The areas among the subjects. */
  readonly areas: [file: string, area: ValidOther][];
  /** What is told beside the report; on standard error, and not at all when quiet. */
  readonly notes: string[];
}

/** How to judge, and what will be written, which may be nothing that is read. */
interface JudgeSettings extends CheckSettings {
  readonly outputs: readonly Output[];
  /** A file that the report is added to; null for none. */
  readonly summary?: string | null;
  /** Whether the results say where everything stands. */
  readonly draw: boolean;
  /** The form that is read beside the subjects; null for none. */
  readonly template: string | null;
}

interface JudgedFiles {
  readonly report: Report;
  /** What is told beside the report, in lines. */
  readonly notes: string;
}

/** Throws UsageError, also where the output would take the place of a file that is read, and UnusablePack. */
export async function judgeFiles(
  files: readonly string[],
  settings: JudgeSettings,
  lang: Lang,
  io: Io,
): Promise<JudgedFiles> {
  const { city, asOf, draw } = settings;
  const inputs = await openInputs(files, io);
  const { rules, facilities, waivers, config, template } = settings;
  const sources = [...files, ...rules, ...named([facilities, waivers, template, config?.file ?? null])];
  const written = named(settings.outputs.map(({ file }) => file));
  await refuseToOverwrite(written, sources, io.platform);
  if (settings.summary != null) await refuseSummary(settings.summary, [...sources, ...written], io.platform);
  const packs = await packsFor(settings);
  const today = dateInChina(io.now());
  const entries = await entriesFrom(waivers, packs, asOf ?? today);
  const opened = await registerFrom(facilities);
  const register = opened?.register ?? null;
  const options: CheckOptions = { city, asOf, today, register, draw, ...(entries && { dispose: entries.dispose }) };
  const run: Run = { packs, options, seen: new Map(), lang, read: [], areas: [], notes: [] };
  for (const id of packs.replaced) note(run, MESSAGES.replaced, { id });
  if (files.includes('-') && io.stdin.isTTY) await tell(io, `${MESSAGES.waiting[lang]}\n`);
  const results = await checkAll(inputs, run);
  const read = [...run.read, ...(opened === null ? [] : [opened.input])];
  const used = entries === null ? [] : [entries.told()];
  for (const told of used.flatMap(({ notes }) => notes)) note(run, told, {});
  const data = await dataFindings(run);
  return { report: reportOf(results, policyOf(settings, used), VERSION, read, data), notes: run.notes.join('') };
}

/** What the areas say against each other; loaded only where there are areas. */
async function dataFindings({ areas }: Run): Promise<ReportedData[]> {
  if (areas.length === 0) return [];
  const { tableFindingsOf } = await import('../run/table/reported.ts');
  return tableFindingsOf(areas);
}

/**
 * The waivers and decisions of `--waivers`, read only where there are any. They hold for the day of the run: a date that
 * a subject gives itself has no say in it.
 */
export async function entriesFrom(file: string | null, packs: Packs, date: string): Promise<Entries | null> {
  if (file === null) return null;
  const { openWaivers } = await import('./waivers.ts');
  return await openWaivers(file, packs, date);
}

/** The register of `--facilities`, read only where there is one. */
export async function registerFrom(file: string | null) {
  if (file === null) return null;
  const { openRegister } = await import('./register.ts');
  return await openRegister(file);
}

export const named = (files: readonly (string | null)[]): string[] => files.filter((file) => file !== null);

function note({ notes, lang }: Run, message: Bilingual, params: Params): void {
  notes.push(`${fill(message[lang], params)}\n`);
}

async function checkAll(inputs: readonly Input[], run: Run): Promise<SubjectResult[]> {
  const results: SubjectResult[] = [];
  for (const input of inputs) results.push(...(await checkInput(input, run)));
  const dated = results.some((result) => 'assessed_on_from' in result && result.assessed_on_from === 'today');
  if (dated) note(run, MESSAGES.assessedToday, { today: run.options.today });
  return results;
}

async function checkInput({ file, read }: Input, run: Run): Promise<readonly SubjectResult[]> {
  try {
    const document = await readSubjects(file, await read());
    const { encoding, digest } = document;
    run.read.push({ file, digest, encoding, role: 'subjects' });
    if (encoding !== null && encoding !== 'utf-8') {
      note(run, MESSAGES.readAs, { file: fileName(file, run.lang), encoding });
    }
    for (const subject of document.subjects) {
      if (subject.ok && 'other' in subject) run.areas.push([file, subject]);
    }
    return await checkDocument(file, document, run.packs, run.options, run.seen);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const subject = { kind: 'housing_project', id: null, name: null, city: null, file };
    return [await invalid(subject, error.problems)];
  }
}

export const policyOf = (settings: CheckSettings, waivers: Policy['waivers']): Policy => ({
  fail_on: [...settings.failOn],
  undetermined: settings.undetermined,
  allow_empty: settings.allowEmpty,
  waivers,
  config: settings.config,
});
