/** What the pages and documents are made of: every whole submission of the fixtures, and the estates of these tests. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSubjects } from '../../src/load/subjects.ts';
import type { Report } from '../../src/model/report.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { run } from '../cli/harness.ts';

export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export interface Submission {
  /** As a failing test names it: `luoyang/pass-gis-export.geojson`. */
  readonly name: string;
  readonly file: string;
}

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** Tables of cases, registers and waivers are no submissions. */
const NO_SUBMISSION = /^(cases\.|existing-facilities-|waivers-)/;

export const fixtures: readonly Submission[] = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(json|ya?ml|geojson)$/.test(name) && !NO_SUBMISSION.test(name.split(sep).at(-1) ?? ''))
  .sort()
  .map((name) => ({ name: name.replaceAll(sep, '/'), file: join(FIXTURES, name) }));

/** The page of a submission, written to a file, and the result of the same run. */
export async function writePage({ file }: Submission, lang: Lang, output: string): Promise<Report> {
  const { stdout } = await run([file, '--lang', lang, '--format', 'json', '--format', `html=${output}`]);
  return JSON.parse(stdout) as Report;
}

/** The projects of a submission in the order of its results; null for one that is not valid. */
export async function projectsOf(file: string, bytes: Uint8Array): Promise<(HousingProject | null)[]> {
  const { subjects } = await readSubjects(file, bytes);
  return subjects.map((subject) => (subject.ok ? (subject.project ?? null) : null));
}
