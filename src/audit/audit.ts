/**
 * An audit of many subjects: each is judged in the way of a single check, and only counted here.
 *
 * Nothing is kept of a subject but some counts, and 70 bytes that tell when its id or its name comes again.
 */
import type { CompiledPack } from '../engine/compile.ts';
import type { LoadedSubject, ValidOther, ValidSubject } from '../load/subjects.ts';
import type { AuditSummary, AuditWatch, DataFinding, FilePlace, ShortSubject } from '../model/audit.ts';
import { ExitTally } from '../model/exit-code.ts';
import type { Problem } from '../model/problem.ts';
import type { InvalidResult, Policy, SubjectResult } from '../model/report.ts';
import { BINDING_FORCES, type ExitCode } from '../model/status.ts';
import {
  type CheckOptions,
  dateFor,
  invalid,
  leftOutOf,
  named,
  otherResult,
  type Ready,
  readyToJudge,
  resultOf,
  unreadable,
} from '../run/check.ts';
import type { Packs } from '../run/packs.ts';
import { bareSurveyAtOnce } from '../run/survey.ts';
import type { AreaTable } from '../run/table/table.ts';
import { textOf } from './area-sum.ts';
import { Duplicates } from './duplicates.ts';
import { type Outcome, SubjectJudge } from './judge-subject.ts';
import { SharedFacilities } from './shared-facilities.ts';
import { SummaryTally } from './summary-tally.ts';

export interface AuditOptions {
  readonly packs: Packs;
  readonly check: CheckOptions;
  readonly policy: Policy;
  /** Whether somebody reads the result of each subject, so that every finding is described. */
  readonly describes: boolean;
  /** Whoever wants to know more than the results; left out where nobody does. */
  readonly watch?: AuditWatch;
}

export class Audit {
  readonly #options: AuditOptions;
  readonly #packs: Packs;
  /** A waiver or a decision may bear on any part of a finding. */
  readonly #describes: boolean;
  /** By the city that subjects name, where one has been judged. */
  readonly #packOf = new Map<string | null, CompiledPack>();
  readonly #exit: ExitTally;
  readonly #judge = new SubjectJudge();
  readonly #duplicates = new Duplicates();
  readonly #shared = new SharedFacilities();
  /** Null until there is an area. */
  #areas: AreaTable | null = null;
  readonly #tally = new SummaryTally();
  /** Whether the rules were applied for today for some subject, since nobody gave a date. */
  usedToday = false;

  constructor(options: AuditOptions) {
    this.#options = options;
    this.#packs = remembering(options.packs);
    this.#describes = options.describes || options.check.dispose !== undefined;
    this.#exit = new ExitTally(options.policy);
  }

  /**
   * Judges one subject; its result where the audit describes them, or where it could not be judged. A promise only where
   * something has to be loaded or told: waiting for each subject took a tenth of the time.
   */
  add(file: string, loaded: LoadedSubject): Promise<SubjectResult | null> | null {
    const ready = this.#readyAtOnce(loaded);
    if (ready === null) return this.#addAfter(file, loaded);
    this.#count(file, ready, this.#judge.quickly(ready));
    return null;
  }

  /** Null for a subject of which more is wanted than counts, and for the first of a city. */
  #readyAtOnce(loaded: LoadedSubject): Ready | null {
    if (!loaded.ok || 'other' in loaded || this.#describes || (loaded.leftOut?.length ?? 0) > 0) return null;
    const { check } = this.#options;
    const pack = this.#packOf.get(loaded.project.city ?? null);
    const survey = bareSurveyAtOnce(loaded.project, check.register);
    if (pack === undefined || survey === undefined) return null;
    return { loaded, pack, ...dateFor(loaded.project, check), survey };
  }

  async #addAfter(file: string, loaded: LoadedSubject): Promise<SubjectResult | null> {
    if (!loaded.ok) return this.#refused(await unreadable(file, loaded));
    if ('other' in loaded) return this.#addOther(file, loaded);
    const { check } = this.#options;
    const ready = await readyToJudge(loaded, this.#packs, check, this.#describes);
    if ('code' in ready) return this.#refused(await invalid(named(file, loaded.project), [ready]));
    if (this.#packOf.size < MOST_NAMES) this.#packOf.set(loaded.project.city ?? null, ready.pack);
    if (loaded.leftOut !== undefined && loaded.leftOut.length > 0) await this.#leftOut(file, loaded);
    if (!this.#describes) {
      this.#count(file, ready, this.#judge.quickly(ready));
      return null;
    }
    const result = await resultOf(file, ready, check);
    this.#count(file, ready, this.#judge.ofResult(result, ready.pack));
    return this.#options.describes ? result : null;
  }

  /** An input of which no subject could be read. */
  async refuse(file: string, problems: readonly Problem[]): Promise<SubjectResult> {
    return this.#refused(await invalid({ kind: 'housing_project', id: null, name: null, city: null, file }, problems));
  }

  /** An area or a plan: there are never so many that describing them would cost. */
  async #addOther(file: string, loaded: ValidOther): Promise<SubjectResult | null> {
    const { check, describes } = this.#options;
    const result = await otherResult(file, loaded, this.#packs, check);
    if (result.verdict === 'invalid') return this.#refused(result);
    this.usedToday ||= result.assessed_on_from === 'today';
    this.#exit.add(result.verdict, result.findings);
    this.#tally.addOther(result);
    await this.#compare(file, loaded);
    return describes ? result : null;
  }

  /** Loaded only where there are areas. */
  async #compare(file: string, loaded: ValidOther): Promise<void> {
    if (loaded.other.kind !== 'area') return;
    if (this.#areas === null) {
      const { AreaTable } = await import('../run/table/table.ts');
      this.#areas = new AreaTable();
    }
    this.#areas.add(file, loaded);
  }

  #refused(result: InvalidResult): SubjectResult {
    this.#exit.add('invalid', []);
    this.#tally.addInvalid(result);
    return result;
  }

  /** Cells that could not be read: the input is invalid in part, and the subject is judged on the rest. */
  async #leftOut(file: string, loaded: ValidSubject): Promise<void> {
    this.#exit.addInvalid();
    for (const error of await leftOutOf(loaded)) this.#tally.addProblem(file, error);
  }

  #count(file: string, { loaded, pack, assessedOnFrom }: Ready, outcome: Outcome): void {
    this.usedToday ||= assessedOnFrom === 'today';
    this.#exit.add(outcome.verdict, outcome.findings);
    const { project } = loaded;
    const at = (pointer: string): FilePlace => ({ file, ...loaded.locate(pointer) });
    const twice = this.#duplicates.add(project, file, loaded.line ?? loaded.locate('').line, () => at('/id'));
    for (const finding of twice) this.#data(finding);
    const isRepeated = twice.some(({ code }) => code === 'same_id');
    // What is counted twice would not add up.
    if (!isRepeated) this.#shared.add(project, pack.pack.city.slug, at);
    const who = () => ({ ...at(''), ...failingOf(loaded, pack, outcome) });
    this.#tally.add(project, pack, outcome, isRepeated, () => worstOf(who(), pack.pack.city.slug));
    this.#tellShort(outcome, isRepeated, who);
  }

  #data(finding: DataFinding): void {
    this.#tally.addData(finding);
    this.#options.watch?.data(finding);
  }

  #tellShort({ shortfall, isOpen }: Outcome, repeated: boolean, who: () => Who): void {
    const { watch } = this.#options;
    if (watch === undefined || shortfall === null) return;
    const maybeMore = shortfall.maybeMore || isOpen;
    watch.short({ ...who(), atLeast: textOf(shortfall.atLeast), maybeMore, repeated });
  }

  get subjects(): number {
    return this.#tally.subjects;
  }

  exitCode(): ExitCode {
    return this.#exit.code();
  }

  /** To be asked once, at the end. */
  summary(version: string): AuditSummary {
    const found: readonly DataFinding[] = [...this.#shared.findings(), ...(this.#areas?.findings() ?? [])];
    for (const finding of found) this.#data(finding);
    return this.#tally.summary(version, this.#shared.isFull || this.#areas?.isFull === true);
  }
}

/** Looks up each name of a city once. */
function remembering(packs: Packs): Packs {
  const known = new Map<string, Promise<CompiledPack | null>>();
  return {
    ...packs,
    forCity(name) {
      const pack = known.get(name) ?? packs.forCity(name);
      if (known.size < MOST_NAMES) known.set(name, pack);
      return pack;
    },
  };
}

/** Of cities that somebody types; more are no cities. */
const MOST_NAMES = 10_000;

type Who = Omit<ShortSubject, 'atLeast' | 'maybeMore' | 'repeated'>;

/** Who a subject is, and the binding rules that it fails. */
function failingOf({ project }: ValidSubject, pack: CompiledPack, { findings }: Outcome): Omit<Who, keyof FilePlace> {
  const { id, name = null, district = null, street = null } = project;
  const rules = pack.rulesOf.housing_project.flatMap(({ source }, i) => {
    const finding = findings[i];
    const fails =
      finding?.status === 'fail' && finding.disposition === 'active' && BINDING_FORCES.includes(finding.force);
    return fails ? [{ rule: source.id, title: source.title }] : [];
  });
  return { id, name, city: pack.pack.city.name, district, street, rules };
}

const worstOf = ({ file, line, column, id, name, street, rules }: Who, city: string) => ({
  ...{ file, line, column, id, name, city, street },
  rules: rules.map(({ rule }) => rule),
});
