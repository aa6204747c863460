/** The compiled rules against code written by hand, on the same parsed records, which have to come to the same. */
import { statusJudge } from '../src/engine/judge.ts';
import { openPacks } from '../src/run/packs.ts';
import { byHand } from './by-hand.ts';
import { median } from './median.ts';
import { records } from './records.ts';

const COUNT = 20_000;
const ROUNDS = 15;
const AS_OF = '2026-11-01';

export interface RulesMeasured {
  /** Engine ÷ hand-written, the median of the rounds. */
  readonly ratio: number;
  readonly perSecond: number;
}

/** Throws where the two do not come to the same for a record. */
export async function measureRules(): Promise<RulesMeasured> {
  const pack = await (await openPacks([])).forCity('zhengzhou');
  if (pack === null) throw new Error('the pack to measure is missing');
  const judge = statusJudge(pack);
  const projects = records(COUNT, 7);
  for (const project of projects) {
    const [engine, hand] = [judge(project, AS_OF), byHand(project, AS_OF)].map(String);
    if (engine !== hand) throw new Error(`${project.id}: ${engine} against ${hand}`);
  }
  const rounds = Array.from({ length: ROUNDS }, () => {
    const hand = timed(() => {
      for (const project of projects) byHand(project, AS_OF);
    });
    const engine = timed(() => {
      for (const project of projects) judge(project, AS_OF);
    });
    return { ratio: engine / hand, perSecond: (COUNT / engine) * 1000 };
  });
  return { ratio: median(rounds.map((r) => r.ratio)), perSecond: median(rounds.map((r) => r.perSecond)) };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
