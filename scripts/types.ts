/**
 * The declarations of the library, for whoever installs it: those that `src/index.ts` reaches, and no other.
 *
 * The model's types are inferred from schemas, and the schema library is bundled away, so its types would lead nowhere.
 * They are written out from the same schemas, with the description of each field.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { reportSchema } from '../src/model/report.ts';
import { housingProjectSchema } from '../src/model/subject.ts';
import { jsonSchemaOf } from './generate/schemas.ts';
import { typeText } from './types/type-text.ts';

const REPORT = `export type Report = ${typeText(jsonSchemaOf(reportSchema))};
export type SubjectResult = Report['results'][number];
export type JudgedResult = Extract<SubjectResult, { pack: unknown }>;
export type InvalidResult = Extract<SubjectResult, { errors: unknown }>;
export type Finding = JudgedResult['findings'][number];
export type Item = Finding['items'][number];
export type Quantity = NonNullable<Finding['measured']>;
export type Requirement = NonNullable<Finding['required']>;
export type Remark = JudgedResult['remarks'][number];
export type InputError = InvalidResult['errors'][number];
export type Bilingual = Finding['title'];
`;

const SUBJECT = `export type HousingProject = ${typeText(jsonSchemaOf(housingProjectSchema))};
type Items<Key extends keyof HousingProject> = Extract<HousingProject[Key], readonly unknown[]>[number];
export type Facility = Items<'facilities'>;
export type Building = Items<'buildings'>;
export type Phase = Items<'phases'>;
export type Community = Items<'communities'>;
`;

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['model/report', REPORT],
  ['model/subject', SUBJECT],
]);

const IMPORT = /(?<= from ')(\.[^']+)\.ts(?=')/g;

/** Writes `dist/types/`. Returns the exit code of the compiler. */
export function writeTypes(root: string): number {
  const [all, published] = [join(root, 'dist', 'all-types'), join(root, 'dist', 'types')];
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '-p', join(root, 'tsconfig.types.json'), '--outDir', all];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === 0) for (const name of reached(all, 'index')) publish(name);
  rmSync(all, { recursive: true, force: true });
  return status ?? 1;

  function publish(name: string): void {
    const path = join(published, `${name}.d.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, declarations(all, name).replace(IMPORT, '$1.js'));
  }
}

function declarations(folder: string, name: string): string {
  return WRITTEN_OUT.get(name) ?? readFileSync(join(folder, `${name}.d.ts`), 'utf8');
}

/** The modules that a module imports, directly or not, and itself. */
function reached(folder: string, name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, target = ''] of declarations(folder, name).matchAll(IMPORT)) {
    reached(folder, posix.join(posix.dirname(name), target), found);
  }
  return found;
}
