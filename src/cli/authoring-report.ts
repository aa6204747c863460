/** What `rules verify` and `rules lint` print: one line for each finding, and how it ended. */
import { fullTextOf, textFilesIn } from '../authoring/full-texts.ts';
import { lint } from '../authoring/lint.ts';
import { openBlanks } from '../authoring/open-blanks.ts';
import { documentsOf, packFiles, packsToLint } from '../authoring/pack-files.ts';
import { standsBesideOtherRules } from '../authoring/shipped.ts';
import { type VerifiedDocument, verify } from '../authoring/verify.ts';
import { InvalidPackFile, type PackFile } from '../load/pack.ts';
import type { SourceDocument } from '../model/pack.ts';
import type { Problem } from '../model/problem.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import { UnusablePack } from '../run/unusable-pack.ts';
import { AUTHORING_MESSAGES } from '../wording/cli-authoring.ts';
import { EXPLAIN, type ExplainId } from '../wording/explain.ts';
import { fill, type Lang, type Params } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { visible } from '../wording/visible.ts';
import { place } from './stderr.ts';
import { explainFile } from './unusable-file.ts';
import { UsageError } from './usage.ts';

type TextFiles = ReturnType<typeof textFilesIn>;

export interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

/** Throws UsageError for a folder of texts in which one cannot be read, and UnusablePack. */
export async function verification(rules: readonly string[], sources: string, lang: Lang): Promise<Told> {
  const files = textsIn(sources);
  const documents = documentsOf(await packFiles(rules));
  const verified = documents.map(({ document, file }) => compared(document, file, files));
  const lines = verified.flatMap((one) => documentLines(one, lang));
  return told(
    lines,
    verified.some(({ findings }) => findings.length > 0),
  );
}

/** What was named on the command line cannot be read: a mistake in usage, not in a pack. */
function textsIn(sources: string): TextFiles {
  try {
    return textFilesIn(sources);
  } catch (error) {
    if (!(error instanceof InvalidPackFile)) throw error;
    throw new UsageError({ zh: explainFile(error, 'zh'), en: explainFile(error, 'en') });
  }
}

/** A full text that is no text is told like a quotation that is not there. */
function compared(document: SourceDocument, file: PackFile, files: TextFiles): VerifiedDocument {
  try {
    const seen = files.map(({ name }) => name);
    return verify(document, file, fullTextOf(document, files), seen);
  } catch (error) {
    if (!(error instanceof InvalidPackFile)) throw error;
    const { path, problems } = error;
    return { id: document.id, count: 0, text: null, findings: problems.map((problem) => ({ path, problem })) };
  }
}

function documentLines({ id, count, text, findings }: VerifiedDocument, lang: Lang): string[] {
  const lines = findings.map(({ path, problem }) => findingLine(path, problem, lang));
  if (text === null) return lines;
  const file = visible(text.path);
  const summary = findings.length === 0 ? 'all_found' : 'some_missing';
  return [
    ...lines,
    say(summary, lang, { document: visible(id), count, missing: findings.length, file }),
    ...(text.isRegistered ? [] : [say('other_hash', lang, { file })]),
  ];
}

export async function linting(
  rules: readonly string[],
  cases: string | null,
  today: string,
  lang: Lang,
): Promise<Told> {
  const packs = await packsToLint(rules, cases);
  const findings = lint(packs, today);
  const count = packs.reduce((sum, { onFile }) => sum + onFile.pack.rules.length, 0);
  const clean = say('clean', lang, { packs: packs.length, rules: count });
  const summary = findings.length === 0 ? clean : say('findings', lang, { count: findings.length });
  const notes = [
    ...(packs.every(({ table }) => table === null) ? [say('no_tables', lang)] : []),
    ...(rules.length === 0 ? [say(standsBesideOtherRules() ? 'built_in_not_own' : 'built_in', lang)] : []),
  ];
  const lines = findings.map(({ path, problem }) => findingLine(path, problem, lang));
  return told([...lines, summary, ...notes], findings.length > 0);
}

/** A pack that is not filled in yet cannot be linted; everything that is open in it is told at once. Throws the rest. */
export function whatIsOpen(error: unknown, rules: readonly string[], lang: Lang): Told {
  const isOpen = error instanceof UnusablePack && error.problems.some(({ code }) => code === 'open_blank');
  const open = isOpen ? openBlanks(rules) : [];
  if (open.length === 0) throw error;
  const lines = open.map(({ path, problem }) => findingLine(path, problem, lang));
  const summary = fill(AUTHORING_MESSAGES.stillOpen[lang], { count: lines.length });
  return { text: `${[...lines, summary].join('\n')}\n`, code: EXIT.invalidPack };
}

const told = (lines: readonly string[], failed: boolean): Told => ({
  text: `${lines.join('\n')}\n`,
  code: failed ? EXIT.failed : EXIT.ok,
});

const findingLine = (path: string, problem: Problem, lang: Lang): string =>
  `${place(path, problem, lang)}: ${wordProblem(problem)[lang]}`;

const say = (id: ExplainId, lang: Lang, params: Params = {}): string => fill(EXPLAIN[id][lang], params);
