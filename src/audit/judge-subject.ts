/** One subject of many: judged as a check judges it, and no more of it described than somebody will read. */
import type { CompiledPack } from '../engine/compile.ts';
import { failingAmounts, ManyJudge } from '../engine/judge.ts';
import type { Counted } from '../model/exit-code.ts';
import type { JudgedResult } from '../model/report.ts';
import { type Force, STATUSES, type Status, type Verdict, verdictOf } from '../model/status.ts';
import type { Ready } from '../run/check.ts';
import { floorRules, type Missing, missingIn, partsOf, type Shortfall, shortfallOf, together } from './shortfall.ts';

export interface Outcome {
  readonly verdict: Verdict;
  /** In pack order. */
  readonly findings: readonly Counted[];
  /** Null where no floor area is short. */
  readonly shortfall: Shortfall | null;
  /** Whether it cannot be told if a floor area is short. */
  readonly isOpen: boolean;
}

interface Prepared {
  readonly judge: ManyJudge;
  readonly isFloor: readonly boolean[];
  /** Of each rule what a status of it counts, made once. */
  readonly counted: readonly Readonly<Record<Status, Counted>>[];
}

export class SubjectJudge {
  readonly #prepared = new Map<CompiledPack, Prepared>();

  /** By the statuses alone; of failing rules about floor area also by how much they fail. */
  quickly(ready: Ready): Outcome {
    const { loaded, pack, assessedOn, survey } = ready;
    const { judge, isFloor, counted } = this.#of(pack);
    const statuses = judge.statuses(loaded.project, assessedOn, survey);
    const findings: Counted[] = [];
    const missing: (readonly Missing[])[] = [];
    let isOpen = false;
    for (let i = 0; i < statuses.length; i++) {
      const status = statuses[i] ?? 'not_applicable';
      const count = counted[i]?.[status];
      if (count !== undefined) findings.push(count);
      if (isFloor[i] !== true) continue;
      if (status === 'fail') missing.push(judge.misses(i) ?? described(ready, i));
      isOpen ||= status === 'undetermined';
    }
    return { verdict: verdictOf(findings), findings, shortfall: together(missing), isOpen };
  }

  /** From the result that is written down anyway. */
  ofResult({ verdict, findings }: JudgedResult, pack: CompiledPack): Outcome {
    const { isFloor } = this.#of(pack);
    const floor = findings.filter((_, i) => isFloor[i] === true);
    const failing = floor.filter(({ status, disposition }) => status === 'fail' && disposition === 'active');
    return {
      verdict,
      findings,
      shortfall: shortfallOf(failing.map(partsOf)),
      isOpen: floor.some(({ status }) => status === 'undetermined'),
    };
  }

  #of(pack: CompiledPack): Prepared {
    const known = this.#prepared.get(pack);
    if (known !== undefined) return known;
    const counted = pack.rulesOf.housing_project.map(({ source: { force } }) => countedAs(force.level));
    const prepared = { judge: new ManyJudge(pack), isFloor: floorRules(pack), counted };
    this.#prepared.set(pack, prepared);
    return prepared;
  }
}

/** What is missing where doubles do not hold it. */
function described({ loaded: { project }, pack, assessedOn, survey }: Ready, index: number): Missing[] {
  const rule = pack.rulesOf.housing_project[index];
  return rule === undefined ? [] : missingIn(failingAmounts(rule, project, assessedOn, survey));
}

const countedAs = (force: Force): Record<Status, Counted> => {
  const entries = STATUSES.map((status) => [status, { status, force, disposition: 'active' }] as const);
  return Object.fromEntries(entries) as Record<Status, Counted>;
};
