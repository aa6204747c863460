/** The counts of an audit, of which its summary is made. */
import type { CompiledPack } from '../engine/compile.ts';
import type {
  AuditRule,
  AuditSummary,
  DataFinding,
  FilePlace,
  Listed,
  VerdictCounts,
  WorstSubject,
} from '../model/audit.ts';
import type { Bilingual, InputError, InvalidResult, JudgedResult } from '../model/report.ts';
import { BINDING_FORCES, STATUSES, type Status } from '../model/status.ts';
import type { HousingProject } from '../model/subject.ts';
import { AreaSum, textOf } from './area-sum.ts';
import { Groups, VerdictTally } from './groups.ts';
import type { Outcome } from './judge-subject.ts';
import { Worst } from './worst.ts';

/** A summary is read, and lists no more than somebody reads. */
const SHOWN = { worst: 20, data: 100, problems: 100 } as const;

/** The first of many. */
class FirstOf<Each> {
  readonly #limit: number;
  readonly #shown: Each[] = [];
  #count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(each: Each): void {
    if (this.#count++ < this.#limit) this.#shown.push(each);
  }

  get listed(): Listed<Each> {
    return { count: this.#count, shown: this.#shown };
  }
}

type StatusCounts = Record<Status, number>;
const noCounts = (): StatusCounts => Object.fromEntries(STATUSES.map((status) => [status, 0])) as StatusCounts;
type Worse = Omit<WorstSubject, 'shortfall'>;

export class SummaryTally {
  readonly #verdicts = new VerdictTally();
  readonly #groups = { cities: new Groups(), districts: new Groups(), streets: new Groups() };
  /** Of each pack how often each status occurs: rule by rule, in the order of STATUSES. */
  readonly #rules = new Map<CompiledPack, Float64Array>();
  readonly #otherRules = new Map<string, AuditRule>();
  readonly #cityNames = new Map<string, Bilingual>();
  readonly #sum = new AreaSum();
  readonly #short = { subjects: 0, maybeMore: 0, open: 0, repeated: 0 };
  readonly #worst = new Worst<WorstSubject>(SHOWN.worst);
  readonly #data = new FirstOf<DataFinding>(SHOWN.data);
  readonly #problems = new FirstOf<FilePlace & { readonly error: InputError }>(SHOWN.problems);
  subjects = 0;

  /** `isRepeated`: a subject of this id has been added before. `make` is asked only where the subject is among the worst. */
  add(project: HousingProject, pack: CompiledPack, outcome: Outcome, isRepeated: boolean, make: () => Worse): void {
    const { verdict, shortfall } = outcome;
    this.subjects++;
    this.#verdicts.counts[verdict]++;
    this.#addRules(pack, outcome);
    this.#addShortfall(outcome, isRepeated);
    const added = isRepeated ? null : (shortfall?.atLeast ?? null);
    const { slug } = pack.pack.city;
    const { district = null, street = null } = project;
    this.#groups.cities.add([slug], verdict, added);
    this.#groups.districts.add([slug, district], verdict, added);
    this.#groups.streets.add([slug, district, street], verdict, added);
    if (verdict !== 'non_compliant') return;
    const short = shortfall?.atLeast ?? null;
    if (this.#worst.leavesOut(short)) return;
    this.#worst.offer(short, failing(outcome), () => ({
      ...make(),
      shortfall: short === null ? null : textOf(short),
    }));
  }

  /** An area or a plan: of its place the city alone is known, and it is short of no floor area. */
  addOther({ verdict, findings, pack, subject: { city } }: JudgedResult): void {
    const slug = city ?? pack.id;
    this.subjects++;
    this.#verdicts.counts[verdict]++;
    this.#cityNames.set(slug, pack.city);
    this.#groups.cities.add([slug], verdict, null);
    for (const { rule, title, force, status } of findings) {
      const { counts } = this.#otherRules.get(rule) ?? { counts: noCounts() };
      this.#otherRules.set(rule, { rule, title, force, counts: { ...counts, [status]: counts[status] + 1 } });
    }
  }

  #addRules(pack: CompiledPack, { findings }: Outcome): void {
    let counts = this.#rules.get(pack);
    if (counts === undefined) {
      this.#cityNames.set(pack.pack.city.slug, pack.pack.city.name);
      counts = new Float64Array(pack.rulesOf.housing_project.length * STATUSES.length);
      this.#rules.set(pack, counts);
    }
    for (let i = 0; i < findings.length; i++) {
      const at = i * STATUSES.length + STATUSES.indexOf(findings[i]?.status ?? 'not_applicable');
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }

  #addShortfall({ shortfall, isOpen }: Outcome, isRepeated: boolean): void {
    if (shortfall === null) {
      if (isOpen) this.#short.open++;
      return;
    }
    if (isRepeated) {
      this.#short.repeated++;
      return;
    }
    this.#short.subjects++;
    if (shortfall.maybeMore || isOpen) this.#short.maybeMore++;
    this.#sum.add(shortfall.atLeast);
  }

  addInvalid({ subject: { file }, errors }: InvalidResult): void {
    this.subjects++;
    this.#verdicts.counts.invalid++;
    for (const error of errors) this.addProblem(file, error);
  }

  addProblem(file: string, error: InputError): void {
    const { line, column } = error;
    this.#problems.add({ file, line, column, error });
  }

  addData(finding: DataFinding): void {
    this.#data.add(finding);
  }

  /** `incomplete`: not every shared facility, or not every area, could be compared. */
  summary(version: string, incomplete: boolean): AuditSummary {
    const verdicts: VerdictCounts = this.#verdicts.counts;
    const { cities, districts, streets } = this.#groups;
    return {
      tool: { name: 'eldercheck', version },
      subjects: this.subjects,
      verdicts,
      cityNames: Object.fromEntries(this.#cityNames),
      cities: cities.listed(),
      districts: districts.listed(),
      streets: streets.listed(),
      rules: [
        ...[...this.#rules].flatMap(([pack, counts]) => countedRules(pack, counts)),
        ...this.#otherRules.values(),
      ],
      shortfall: { ...this.#short, atLeast: this.#sum.text },
      worst: this.#worst.listed,
      data: this.#data.listed,
      problems: this.#problems.listed,
      incomplete,
    };
  }
}

function countedRules({ rulesOf }: CompiledPack, counts: Float64Array): AuditRule[] {
  return rulesOf.housing_project.map(({ source: { id, title, force } }, i) => {
    const own = STATUSES.map((status, k) => [status, counts[i * STATUSES.length + k] ?? 0] as const);
    return { rule: id, title, force: force.level, counts: Object.fromEntries(own) as StatusCounts };
  });
}

const failing = ({ findings }: Outcome): number =>
  findings.filter(
    ({ status, force, disposition }) => status === 'fail' && disposition === 'active' && BINDING_FORCES.includes(force),
  ).length;
