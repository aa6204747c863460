/** Checking subjects: from what was loaded to the results, in input order. */
import type { CompiledPack } from '../engine/compile.ts';
import { judge } from '../engine/judge.ts';
import type { Register, Survey } from '../facts/survey.ts';
import type { InvalidSubject, LoadedDocument, LoadedSubject, ValidOther, ValidSubject } from '../load/subjects.ts';
import type { Judged } from '../model/judged.ts';
import type { Problem, RunCode } from '../model/problem.ts';
import type { InputError, InvalidResult, JudgedResult, SubjectResult } from '../model/report.ts';
import { isProject, type Subject } from '../model/subjects.ts';
import { judgedResult } from '../report/result.ts';
import type { Packs } from './packs.ts';
import { bareSurveyFor, surveyFor } from './survey.ts';

export interface CheckOptions {
  /** For subjects that name none; one that names another is an error. */
  readonly city: string | null;
  /** `YYYY-MM-DD`; outranks the date that a subject names. */
  readonly asOf: string | null;
  /** The civil date in China, for subjects that name none. */
  readonly today: string;
  /** The facilities of a register, which serve every subject. */
  readonly register: Register | null;
  /** Whether the results say where everything stands, for a format that draws. */
  readonly draw: boolean;
  /** Applies waivers and decisions to what was judged of a subject; left out where there are none. */
  readonly dispose?: (judged: Judged, subject: string) => Judged;
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
  if (!loaded.ok) return await unreadable(file, loaded);
  const twice = duplicateOf(file, loaded, seen);
  if (twice !== null) return await invalid(named(file, subjectIn(loaded)), [twice]);
  if ('other' in loaded) return otherResult(file, loaded, packs, options);
  const ready = await readyToJudge(loaded, packs, options, true);
  return 'code' in ready ? await invalid(named(file, loaded.project), [ready]) : resultOf(file, ready, options);
}

type Valid = ValidSubject | ValidOther;

const subjectIn = (loaded: Valid): Subject => ('other' in loaded ? loaded.other : loaded.project);

/** The result of an area or a plan. */
export async function otherResult(
  file: string,
  loaded: ValidOther,
  packs: Packs,
  options: CheckOptions,
): Promise<SubjectResult> {
  const { other, locate } = loaded;
  const pack = await packFor(loaded, packs, options);
  if ('code' in pack) return await invalid(named(file, other), [pack]);
  const { assessedOn, assessedOnFrom } = dateFor(other, options);
  const judged = judge(pack, other, assessedOn);
  return judgedResult({
    subject: { ...named(file, other), city: pack.pack.city.slug },
    pack,
    assessedOn,
    assessedOnFrom,
    judged: options.dispose?.(judged, other.id) ?? judged,
    locate,
  });
}

/** A subject with everything that it takes to judge it. */
export interface Ready {
  readonly loaded: ValidSubject;
  readonly pack: CompiledPack;
  readonly assessedOn: string;
  readonly assessedOnFrom: JudgedResult['assessed_on_from'];
  readonly survey: Survey | null;
}

/**
 * The problem where the subject names no city, one without a pack, or another than the one asked for. `isDescribed`:
 * whether more than its statuses is asked for.
 */
export async function readyToJudge(
  loaded: ValidSubject,
  packs: Packs,
  options: CheckOptions,
  isDescribed: boolean,
): Promise<Ready | Problem> {
  const pack = await packFor(loaded, packs, options);
  if ('code' in pack) return pack;
  const survey = await (isDescribed ? surveyFor : bareSurveyFor)(loaded.project, options.register);
  return { loaded, pack, ...dateFor(loaded.project, options), survey };
}

/** Every finding about a subject. */
export async function resultOf(file: string, ready: Ready, options: CheckOptions): Promise<JudgedResult> {
  const { loaded, pack, assessedOn, assessedOnFrom, survey } = ready;
  const { project, locate } = loaded;
  const judged = judge(pack, project, assessedOn, survey);
  const leftOut = await leftOutOf(loaded);
  const result = {
    ...judgedResult({
      subject: { ...named(file, project), city: pack.pack.city.slug },
      pack,
      assessedOn,
      assessedOnFrom,
      judged: options.dispose?.(judged, project.id) ?? judged,
      locate,
    }),
    ...(leftOut.length === 0 ? {} : { input_problems: leftOut }),
  };
  if (!options.draw) return result;
  const { drawingFor } = await import('./drawing.ts');
  return { ...result, drawing: drawingFor(pack, project, survey, result) };
}

/** The cells of a table that were left out of the subject, since they could not be read. Their words are loaded when there are any. */
export async function leftOutOf({ leftOut = [] }: ValidSubject): Promise<InputError[]> {
  if (leftOut.length === 0) return [];
  const { wordedProblems } = await import('../report/invalid-result.ts');
  return wordedProblems(leftOut);
}

/** What the result says of the subject; of district and street nothing where the subject names none. */
export function named(file: string, subject: Subject): InvalidResult['subject'] {
  const { kind, id, name = null, city = null } = subject;
  if (!isProject(subject)) return { kind: kind ?? 'housing_project', id, name, city, file };
  const { district, street } = subject;
  const where = { ...(district == null ? {} : { district }), ...(street == null ? {} : { street }) };
  return { kind: 'housing_project', id, name, city, ...where, file };
}

/** The result of a subject that could not be loaded. */
export function unreadable(file: string, { kind, id, name, city, problems }: InvalidSubject): Promise<InvalidResult> {
  return invalid({ kind, id, name, city, file }, problems);
}

/** A problem with a field that the subject has, or should have, at its place in the document. */
function problemAt(
  loaded: Valid,
  pointer: string,
  problem: Pick<Problem, 'code' | 'found' | 'expected' | 'params'>,
): Problem {
  return { ...problem, ...loaded.locate(pointer), pointer: `${loaded.pointer}${pointer}` };
}

function duplicateOf(file: string, loaded: Valid, seen: Seen): Problem | null {
  const { id } = subjectIn(loaded);
  const first = seen.get(id);
  if (first !== undefined) {
    const found = JSON.stringify(id);
    return problemAt(loaded, '/id', { code: 'duplicate_subject', found, expected: 'other_id', params: { first } });
  }
  const { line, column } = loaded.locate('/id');
  seen.set(id, `${file}:${line}:${column}`);
  return null;
}

async function packFor(loaded: Valid, packs: Packs, options: CheckOptions): Promise<CompiledPack | Problem> {
  const own = subjectIn(loaded).city ?? null;
  const asked = options.city;
  const cities = packs.cities().join(', ');
  const problem = (code: RunCode, found: string): Problem =>
    problemAt(loaded, '/city', { code, found, expected: cities, params: { cities, option: asked ?? '' } });
  const name = own ?? asked;
  if (name === null) return problem('city_missing', '');
  const pack = await packs.forCity(name);
  if (pack === null) return problem('unknown_city', JSON.stringify(name));
  const isOther = asked !== null && (await packs.forCity(asked)) !== pack;
  return isOther ? problem('other_city', JSON.stringify(own)) : pack;
}

/** The date that the rules are applied for, and who says so. */
export function dateFor(subject: Subject, { asOf, today }: CheckOptions) {
  if (asOf !== null) return { assessedOn: asOf, assessedOnFrom: 'option' as const };
  if (subject.assessed_on != null) return { assessedOn: subject.assessed_on, assessedOnFrom: 'subject' as const };
  return { assessedOn: today, assessedOnFrom: 'today' as const };
}

/** The result of a subject that cannot be judged. Its words are loaded when there is one. */
export async function invalid(subject: InvalidResult['subject'], problems: readonly Problem[]): Promise<InvalidResult> {
  const { invalidResult } = await import('../report/invalid-result.ts');
  return invalidResult(subject, problems);
}
