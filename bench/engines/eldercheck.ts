/** Ours: the whole audit of a file, and the rules alone for a record. */
import { statusJudge } from '../../src/engine/judge.ts';
import type { AuditRule } from '../../src/model/audit.ts';
import { STATUSES, type Status } from '../../src/model/status.ts';
import { openPacks } from '../../src/run/packs.ts';
import { wholeAudit } from '../audit/measure.ts';
import { type Counts, type Engine, overLines } from './engine.ts';

const AS_OF = '2026-11-01';

export async function eldercheck(): Promise<Engine> {
  const pack = await (await openPacks([])).forCity('zhengzhou');
  if (pack === null) throw new Error('the pack to measure is missing');
  const judge = statusJudge(pack);
  const count = async (path: string): Promise<Counts> => (await wholeAudit(path, null)).summary.rules.map(withoutZeros);
  return { ...overLines((project) => judge(project, AS_OF)), count };
}

function withoutZeros({ counts }: AuditRule): Partial<Record<Status, number>> {
  return Object.fromEntries(STATUSES.flatMap((status) => (counts[status] > 0 ? [[status, counts[status]]] : [])));
}
