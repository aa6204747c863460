/**
 * Files beside the subjects that cannot be used: packs, waivers, the register, the configuration. Each may change every
 * verdict, so nothing is judged then.
 *
 * Apart from `stop.ts`, since the sentences for what is wrong with a file are loaded only when there is something wrong.
 */
import { basename } from 'node:path';
import { InvalidInput, type Problem } from '../model/problem.ts';
import type { Bilingual } from '../model/report.ts';
import { EXIT, type ExitCode } from '../model/status.ts';
import type { FaultyFile } from '../run/unusable-pack.ts';
import { MESSAGES } from '../wording/cli.ts';
import { CONFIG_MESSAGES } from '../wording/cli-config.ts';
import type { Lang } from '../wording/language.ts';
import { wordProblem } from '../wording/problems.ts';
import { readBeside } from './inputs.ts';
import { place } from './stderr.ts';
import { Stop } from './stop.ts';

interface Kind {
  readonly title: Bilingual;
  readonly code: ExitCode;
  /** What should stand where a folder does. */
  readonly expected: string;
}

const KINDS = {
  config: { title: CONFIG_MESSAGES.invalid, code: EXIT.usage, expected: 'yaml_file' },
  packs: { title: MESSAGES.packInvalid, code: EXIT.invalidPack, expected: 'yaml_file' },
  register: { title: MESSAGES.registerInvalid, code: EXIT.invalidInput, expected: 'collection' },
  waivers: { title: MESSAGES.waiversInvalid, code: EXIT.invalidPack, expected: 'waiver_file' },
} as const satisfies Readonly<Record<string, Kind>>;

export class UnusableFile extends Stop {
  override readonly name = 'UnusableFile';
  readonly code: ExitCode;
  readonly files: readonly FaultyFile[];
  private readonly title: Bilingual;
  constructor(kind: keyof typeof KINDS, files: readonly FaultyFile[]) {
    super(`not valid: ${files.map(({ path }) => path).join(', ')}`);
    const { code, title } = KINDS[kind];
    this.code = code;
    this.title = title;
    this.files = files;
  }

  explain(lang: Lang): string {
    return [this.title[lang], ...this.files.map((file) => explainFile(file, lang))].join('\n');
  }
}

/** A line for each problem. */
export const explainFile = ({ path, problems }: FaultyFile, lang: Lang): string =>
  problems.map((problem) => explainProblem(path, problem, lang)).join('\n');

/** `file:line:column: /pointer: what, what next` */
export const explainProblem = (path: string, problem: Problem, lang: Lang): string =>
  `${place(path, problem, lang)}: ${wordProblem(problem)[lang]}`;

/** What `parse` makes of the bytes of a file. Throws UnusableFile for one that cannot be read or is not valid. */
export async function readAs<Content>(
  kind: keyof typeof KINDS,
  path: string,
  parse: (bytes: Uint8Array) => Content | Promise<Content>,
): Promise<Content> {
  try {
    return await parse(await readBeside(path));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const problems = error.problems.map((problem) => inPlaceOfFile(problem, kind, path));
    throw new UnusableFile(kind, [{ path, problems }]);
  }
}

/** A folder in the place of the file is called by its name, and not taken for one with subjects in it. */
function inPlaceOfFile(problem: Problem, kind: keyof typeof KINDS, path: string): Problem {
  if (problem.code !== 'is_a_folder') return problem;
  return { ...problem, expected: KINDS[kind].expected, params: { name: basename(path) } };
}
