/** What a letter asks for: the fields that findings miss, by the paper that they are read from. */
import type { PaperCode } from '../../model/field.ts';
import type { Finding, JudgedResult, Location, SubjectResult } from '../../model/report.ts';
import { fieldName, fieldPattern } from '../../wording/fields.ts';
import { isBlocking } from '../text/counts.ts';
import { openPointers, placeAbove } from '../text/missing.ts';

/** Fields of one kind that the same rules need. */
export interface Wanted {
  /** JSON pointers, in the order of the schema. */
  readonly pointers: readonly string[];
  readonly rules: readonly Finding[];
  /** Where the first of them goes; null where the file has no place for it yet. */
  readonly place: Location | null;
}

export interface FromPaper {
  /** Null for fields that stand in no paper. */
  readonly paper: PaperCode | null;
  readonly wanted: readonly Wanted[];
}

export interface Letter {
  readonly papers: readonly FromPaper[];
  /** How many findings these would decide. */
  readonly waiting: number;
  /** What no paper decides. */
  readonly judged: readonly Finding[];
  /** Those that fail, which nothing that is supplied changes. */
  readonly failed: readonly Finding[];
  /** How many are open that bear on no verdict. */
  readonly idle: number;
}

export function letterOf({ findings }: JudgedResult): Letter {
  const blocking = findings.filter(isBlocking);
  const waiting = blocking.filter((finding) => openPointers(finding).length > 0);
  const open = blocking.filter(({ status }) => status === 'undetermined');
  return {
    papers: byPaper(waiting),
    waiting: waiting.length,
    judged: blocking.filter(hasJudgement).concat(open.filter((finding) => isUnexplained(finding))),
    failed: blocking.filter(({ status }) => status === 'fail'),
    idle: findings.filter((finding) => finding.status === 'undetermined' && !isBlocking(finding)).length,
  };
}

/** Whether anybody has to supply or to judge something. */
export function asks(result: SubjectResult): boolean {
  if (result.verdict === 'invalid') return false;
  const { papers, judged } = letterOf(result);
  return papers.length + judged.length > 0;
}

/** What a person must look at, of the finding or of its items that are open. */
export function judgementsOf({ status, judgement, items }: Finding): NonNullable<Finding['judgement']>[] {
  if (status !== 'undetermined' && status !== 'fail') return [];
  const ofItems = items.flatMap((item) => (item.status === 'undetermined' && item.judgement ? [item.judgement] : []));
  const all = [...(judgement ? [judgement] : []), ...ofItems];
  return all.filter(({ zh }, i) => all.findIndex((other) => other.zh === zh) === i);
}

const hasJudgement = (finding: Finding): boolean => judgementsOf(finding).length > 0;

/** Open, although nothing is missing and nothing is left to a person: its reason says why. */
const isUnexplained = (finding: Finding): boolean => !hasJudgement(finding) && openPointers(finding).length === 0;

/** Papers in the order in which the rules first need them. */
function byPaper(findings: readonly Finding[]): FromPaper[] {
  const papers = new Map<PaperCode | null, Wanted[]>();
  for (const wanted of byKind(findings)) {
    const paper = fieldName(wanted.pointers[0] ?? '').paper ?? null;
    papers.set(paper, [...(papers.get(paper) ?? []), wanted]);
  }
  return [...papers].map(([paper, wanted]) => ({ paper, wanted }));
}

function byKind(findings: readonly Finding[]): Wanted[] {
  const kinds = new Map<string, Wanted>();
  for (const pointer of new Set(findings.flatMap(openPointers))) {
    const rules = findings.filter((finding) => openPointers(finding).includes(pointer));
    const [first] = rules;
    const key = [fieldPattern(pointer), ...rules.map(({ rule }) => rule)].join('\n');
    const before = kinds.get(key);
    const place = before ? before.place : first ? placeAbove(first, pointer) : null;
    kinds.set(key, { pointers: [...(before?.pointers ?? []), pointer], rules, place });
  }
  return [...kinds.values()];
}
