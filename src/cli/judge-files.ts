/** From the files named to the report, for every command that judges them: the same rules, the same findings. */
import { readSubjects } from '../load/subjects.ts';
import { InvalidInput } from '../model/problem.ts';
import type { Bilingual, Policy, Report, SubjectResult } from '../model/report.ts';
import { FORMATS } from '../report/formats.ts';
import { reportOf } from '../report/result.ts';
import { type CheckOptions, checkDocument, invalid, type Seen } from '../run/check.ts';
import type { Packs } from '../run/packs.ts';
import type { Register } from '../run/register.ts';
import { VERSION } from '../version.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang, type Params } from '../wording/language.ts';
import { type Input, openInputs } from './inputs.ts';
import { type Io, tell } from './io.ts';
import type { CheckSettings } from './options.ts';
import { refuseToOverwrite } from './output-file.ts';
import { packsFor } from './rules.ts';
import { fileName } from './stderr.ts';
import { dateInChina } from './today.ts';

interface Run {
  readonly packs: Packs;
  readonly options: CheckOptions;
  readonly seen: Seen;
  readonly lang: Lang;
  /** What is told beside the report; on standard error, and not at all when quiet. */
  readonly notes: string[];
}

interface JudgedFiles {
  readonly report: Report;
  /** What is told beside the report, in lines. */
  readonly notes: string;
}

/** Throws UsageError, also where the output would take the place of a file that is read, and UnusablePack. */
export async function judgeFiles(
  files: readonly string[],
  settings: CheckSettings,
  lang: Lang,
  io: Io,
): Promise<JudgedFiles> {
  const { output, city, asOf } = settings;
  const inputs = await openInputs(files, io);
  if (output !== null) await refuseToOverwrite(output, [...files, ...settings.rules, ...sourceOf(settings.facilities)]);
  const packs = await packsFor(settings);
  const register = await registerFrom(settings.facilities);
  const { draws: draw } = FORMATS[settings.format];
  const options: CheckOptions = { city, asOf, today: dateInChina(io.now()), register, draw };
  const run: Run = { packs, options, seen: new Map(), lang, notes: [] };
  for (const id of packs.replaced) note(run, MESSAGES.replaced, { id });
  if (files.includes('-') && io.stdin.isTTY) await tell(io, `${MESSAGES.waiting[lang]}\n`);
  const results = await checkAll(inputs, run);
  return { report: reportOf(results, policyOf(settings), VERSION), notes: run.notes.join('') };
}

/** The register of `--facilities`, read only where there is one. */
export async function registerFrom(file: string | null): Promise<Register | null> {
  if (file === null) return null;
  const { openRegister } = await import('./register.ts');
  return await openRegister(file);
}

export const sourceOf = (file: string | null): string[] => (file === null ? [] : [file]);

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
    const { encoding } = document;
    if (encoding !== null && encoding !== 'utf-8') {
      note(run, MESSAGES.readAs, { file: fileName(file, run.lang), encoding });
    }
    return await checkDocument(file, document, run.packs, run.options, run.seen);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const subject = { kind: 'housing_project', id: null, name: null, city: null, file };
    return [await invalid(subject, error.problems)];
  }
}

export const policyOf = (settings: CheckSettings): Policy => ({
  fail_on: [...settings.failOn],
  undetermined: settings.undetermined,
  allow_empty: settings.allowEmpty,
  waivers: [],
  config: null,
});
