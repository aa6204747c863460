/** `eldercheck [check] <file…>`: one report for the files named. */
import { readSubjects } from '../load/subjects.ts';
import { InvalidInput } from '../model/problem.ts';
import type { Policy, SubjectResult } from '../model/report.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { FORMATS, type RenderOptions } from '../report/formats.ts';
import { reportOf } from '../report/result.ts';
import { type CheckOptions, checkDocument, invalid, type Seen } from '../run/check.ts';
import { exitCodeOf } from '../run/exit-code.ts';
import { openPacks, type Packs } from '../run/packs.ts';
import { VERSION } from '../version.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill, type Lang } from '../wording/language.ts';
import { visible } from '../wording/visible.ts';
import { type Input, openInputs } from './inputs.ts';
import { type Io, print, writeWhole } from './io.ts';
import type { CheckSettings } from './options.ts';
import { explainInvalid } from './stderr.ts';
import { dateInChina } from './today.ts';

/** What is told beside the report; on standard error, and not at all when quiet. */
type Notes = string[];

/** Throws UsageError, UnusablePack and OutputFailed. */
export async function runCheck(
  files: readonly string[],
  settings: CheckSettings,
  render: RenderOptions,
  io: Io,
): Promise<ExitCode> {
  const inputs = await openInputs(files, io);
  const packs = await openPacks(settings.rules);
  if (inputs.some((input) => input.file === '-') && io.stdin.isTTY)
    await print(io, 'stderr', `${MESSAGES.waiting[render.lang]}\n`);
  const { lang } = render;
  const notes: Notes = packs.replaced.map((id) => fill(MESSAGES.replaced[lang], { id }));
  const results = await checkAll(inputs, packs, settings, io, lang, notes);
  const report = reportOf(results, policyOf(settings), VERSION);
  const reporter = await FORMATS[settings.format].load(render.colour);
  const text = reporter(report, render);
  if (!settings.quiet) await print(io, 'stderr', notes.map((note) => `${note}\n`).join(''));
  const seenOnTerminal = settings.output === null && settings.format === 'text' && io.stdout.isTTY === true;
  if (!seenOnTerminal) await print(io, 'stderr', explainInvalid(results, lang));
  if (settings.output === null) await print(io, 'stdout', text);
  else await writeWhole(settings.output, text);
  return report.results.length === 0 && !settings.allowEmpty ? EXIT.invalidInput : exitCodeOf(report);
}

async function checkAll(
  inputs: readonly Input[],
  packs: Packs,
  settings: CheckSettings,
  io: Io,
  lang: Lang,
  notes: Notes,
): Promise<SubjectResult[]> {
  const options: CheckOptions = { city: settings.city, asOf: settings.asOf, today: dateInChina(io.now()) };
  const seen: Seen = new Map();
  const results: SubjectResult[] = [];
  for (const input of inputs) results.push(...(await checkInput(input, packs, options, seen, lang, notes)));
  const today = results.some((result) => 'assessed_on_from' in result && result.assessed_on_from === 'today');
  if (today) notes.push(fill(MESSAGES.assessedToday[lang], { today: options.today }));
  return results;
}

async function checkInput(
  input: Input,
  packs: Packs,
  options: CheckOptions,
  seen: Seen,
  lang: Lang,
  notes: Notes,
): Promise<SubjectResult[]> {
  try {
    const document = await readSubjects(input.file, await input.read());
    if (document.encoding !== null && document.encoding !== 'utf-8') {
      notes.push(fill(MESSAGES.readAs[lang], { file: visible(input.file), encoding: document.encoding }));
    }
    return await checkDocument(input.file, document, packs, options, seen);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const subject = { kind: 'housing_project', id: null, name: null, city: null, file: input.file };
    return [await invalid(subject, error.problems)];
  }
}

const policyOf = (settings: CheckSettings): Policy => ({
  fail_on: [...settings.failOn],
  undetermined: settings.undetermined,
  allow_empty: settings.allowEmpty,
  waivers: [],
  config: null,
});
