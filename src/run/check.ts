/** Checking subjects: from what was loaded to the results, in input order. */
import { judge } from '../engine/judge.ts';
import type { LoadedDocument, LoadedSubject } from '../load/subjects.ts';
import type { Problem } from '../model/problem.ts';
import type { InvalidResult, SubjectResult } from '../model/report.ts';
import type { HousingProject } from '../model/subject.ts';
import { judgedResult, type Locate } from '../report/result.ts';
import type { Packs } from './packs.ts';

export interface CheckOptions {
  /** For subjects that name none; one that names another is an error. */
  readonly city: string | null;
  /** `YYYY-MM-DD`; outranks the date that a subject names. */
  readonly asOf: string | null;
  /** The civil date in China, for subjects that name none. */
  readonly today: string;
}

/** Where the subjects of a run come from, so that the same id twice can be told. */
export type Seen = Map<string, string>;

/** The results of one document, in its order. */
export async function checkDocument(
  file: string,
  document: LoadedDocument,
  packs: Packs,
  options: CheckOptions,
  seen: Seen,
): Promise<SubjectResult[]> {
  const results: SubjectResult[] = [];
  for (const subject of document.subjects) results.push(await checkSubject(file, subject, packs, options, seen));
  return results;
}

async function checkSubject(
  file: string,
  loaded: LoadedSubject,
  packs: Packs,
  options: CheckOptions,
  seen: Seen,
): Promise<SubjectResult> {
  if (!loaded.ok) {
    const { kind, id, name, city, problems } = loaded;
    return await invalid({ kind: kind ?? 'housing_project', id, name, city, file }, problems);
  }
  const { project } = loaded;
  const place =
    (pointer: string): Locate =>
    () =>
      loaded.locate(pointer);
  const twice = duplicateOf(file, project, loaded, seen);
  const named = {
    kind: 'housing_project',
    id: project.id,
    name: project.name ?? null,
    city: project.city ?? null,
    file,
  };
  if (twice !== null) return await invalid(named, [twice]);
  const pack = await packFor(project, packs, options);
  if ('code' in pack) return await invalid(named, [{ ...pack, ...(place('/city')('/city') ?? NOWHERE) }]);
  const { assessedOn, assessedOnFrom } = dateFor(project, options);
  return judgedResult({
    subject: { ...named, city: pack.pack.city.slug },
    pack,
    assessedOn,
    assessedOnFrom,
    judged: judge(pack, project, assessedOn),
    locate: loaded.locate,
  });
}

const NOWHERE = { line: null, column: null };

function duplicateOf(
  file: string,
  { id }: HousingProject,
  loaded: LoadedSubject & { ok: true },
  seen: Seen,
): Problem | null {
  const { line, column } = loaded.locate('/id') ?? NOWHERE;
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, line === null ? file : `${file}:${line}:${column}`);
    return null;
  }
  return {
    code: 'duplicate_subject',
    pointer: '/id',
    line,
    column,
    found: JSON.stringify(id),
    expected: 'other_id',
    params: { first },
  };
}

type PackProblem = Omit<Problem, 'line' | 'column'>;

async function packFor(project: HousingProject, packs: Packs, { city }: CheckOptions) {
  const own = project.city ?? null;
  const cities = packs.cities().join('、');
  const problem = (code: string, found: string): PackProblem => {
    return { code, pointer: '/city', found, expected: cities, params: { cities, option: city ?? '' } };
  };
  if (own === null && city === null) return problem('city_missing', '');
  const pack = await packs.forCity(own ?? city ?? '');
  if (pack === null) return problem('unknown_city', JSON.stringify(own ?? city));
  if (own === null || city === null) return pack;
  const asked = await packs.forCity(city);
  return asked === pack ? pack : problem('other_city', JSON.stringify(own));
}

function dateFor(project: HousingProject, { asOf, today }: CheckOptions) {
  if (asOf !== null) return { assessedOn: asOf, assessedOnFrom: 'option' as const };
  if (project.assessed_on != null) return { assessedOn: project.assessed_on, assessedOnFrom: 'subject' as const };
  return { assessedOn: today, assessedOnFrom: 'today' as const };
}

/** The result of a subject that cannot be judged. Its words are loaded when there is one. */
export async function invalid(subject: InvalidResult['subject'], problems: readonly Problem[]): Promise<InvalidResult> {
  const { invalidResult } = await import('../report/invalid-result.ts');
  return invalidResult(subject, problems);
}
