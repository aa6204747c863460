/** Examples for a rule, from a case table: one that passes, and one that does not. */
import type { CompiledPack } from '../engine/compile.ts';
import type { Example } from '../model/explanation.ts';
import { wordReason } from '../wording/reasons.ts';
import { findingOf, subjectOf } from './case-subject.ts';
import type { Case, CaseTable } from './cases.ts';

/** A case that fails says most; where none can, one that is left to a person, that waits, or that cannot be told. */
const SECOND: readonly ((one: Case) => boolean)[] = [
  ({ expect }) => expect === 'fail',
  ({ judgement }) => judgement,
  ({ expect }) => expect === 'not_yet_due',
  ({ expect }) => expect === 'undetermined',
];

/** The examples of every rule by its id. Throws UnusablePack for a case whose subject is not valid. */
export function examplesOf(pack: CompiledPack, table: CaseTable): Readonly<Record<string, readonly Example[]>> {
  const entries = pack.rules.map(({ source: { id } }) => {
    const own = table.cases.filter(({ rule }) => rule === id);
    const second = SECOND.map((fits) => own.find(fits)).find((found) => found !== undefined);
    const chosen = [own.find(({ expect }) => expect === 'pass'), second].filter((found) => found !== undefined);
    return [id, chosen.map((one) => exampleOf(one, table, pack))] as const;
  });
  return Object.fromEntries(entries);
}

function exampleOf(one: Case, table: CaseTable, pack: CompiledPack): Example {
  const ready = subjectOf(one, table);
  const finding = findingOf(pack, one.rule, ready, ready.subject.assessed_on ?? pack.pack.checked_on);
  if (finding === undefined) throw new Error(`${one.rule} does not bind the subject of ${one.name}`);
  const { zh, en } = wordReason(finding.reason);
  return { name: one.name, status: finding.status, given: one.given, reason: { zh, en } };
}
