/** One subject of many: judged as a check judges it, and no more of it described than somebody will read. */
import type { CompiledPack } from '../engine/compile.ts';
import { failingAmounts, type StatusJudge, statusJudge } from '../engine/judge.ts';
import type { Counted } from '../model/exit-code.ts';
import type { JudgedResult } from '../model/report.ts';
import { type Verdict, verdictOf } from '../model/status.ts';
import type { Ready } from '../run/check.ts';
import { floorRules, partsOf, type Shortfall, shortfallOf } from './shortfall.ts';

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
  readonly judge: StatusJudge;
  readonly isFloor: readonly boolean[];
}

export class SubjectJudge {
  readonly #prepared = new Map<CompiledPack, Prepared>();

  /** By the statuses alone; only failing rules about floor area are described, for how much is short. */
  quickly({ loaded: { project }, pack, assessedOn, survey }: Ready): Outcome {
    const { judge, isFloor } = this.#of(pack);
    const statuses = judge(project, assessedOn, survey);
    const findings = statuses.map(
      (status, i): Counted => ({
        status,
        force: pack.rulesOf.housing_project[i]?.source.force.level ?? 'mandatory',
        disposition: 'active',
      }),
    );
    const failing = pack.rulesOf.housing_project.filter((_, i) => isFloor[i] === true && statuses[i] === 'fail');
    return {
      verdict: verdictOf(findings),
      findings,
      shortfall: shortfallOf(failing.map((rule) => failingAmounts(rule, project, assessedOn, survey))),
      isOpen: isFloor.some((is, i) => is && statuses[i] === 'undetermined'),
    };
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
    const prepared = { judge: statusJudge(pack), isFloor: floorRules(pack) };
    this.#prepared.set(pack, prepared);
    return prepared;
  }
}
