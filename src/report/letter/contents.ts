/** What a letter asks for: the fields that findings miss, by the paper that they are read from. */
import type { PaperCode } from '../../model/field.ts';
import type { Finding, JudgedResult, SubjectResult } from '../../model/report.ts';
import { fieldName } from '../../wording/fields.ts';
import { blocksWith } from '../text/counts.ts';
import { openPointers } from '../text/missing.ts';

/** Fields that the same rules need. */
export interface Wanted {
  /** JSON pointers, in the order in which the rules name them. */
  readonly pointers: readonly string[];
  readonly rules: readonly Finding[];
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
  /** Whether any rule binds the subject. */
  readonly applies: boolean;
}

export function letterOf({ findings }: JudgedResult): Letter {
  const blocking = findings.filter((finding) => blocksWith(finding, 'fail') || blocksWith(finding, 'undetermined'));
  const waiting = blocking.filter((finding) => openPointers(finding).length > 0);
  return {
    papers: byPaper(waiting),
    waiting: waiting.length,
    judged: blocking.filter((finding) => hasJudgement(finding) || isUnexplained(finding)),
    failed: blocking.filter((finding) => blocksWith(finding, 'fail')),
    idle: findings.filter((finding) => finding.status === 'undetermined' && !blocksWith(finding, 'undetermined'))
      .length,
    applies: findings.some(({ status }) => status !== 'not_applicable'),
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
  const own = status === 'undetermined' && judgement ? [judgement] : [];
  const ofItems = items.flatMap((item) => (item.status === 'undetermined' && item.judgement ? [item.judgement] : []));
  const all = [...own, ...ofItems];
  return all.filter(({ zh }, i) => all.findIndex((other) => other.zh === zh) === i);
}

const hasJudgement = (finding: Finding): boolean => judgementsOf(finding).length > 0;

/** Open, although nothing is missing and nothing is left to a person: its reason says why. */
const isUnexplained = (finding: Finding): boolean =>
  finding.status === 'undetermined' && openPointers(finding).length === 0;

/** Papers in the order in which the rules first need them. */
function byPaper(findings: readonly Finding[]): FromPaper[] {
  const papers = new Map<PaperCode | null, Map<string, Growing>>();
  for (const [pointer, rules] of rulesByField(findings)) {
    const paper = fieldName(pointer).paper ?? null;
    const groups = papers.get(paper) ?? new Map<string, Growing>();
    papers.set(paper, groups);
    const key = rules.map(({ rule }) => rule).join('\n');
    const group = groups.get(key) ?? { pointers: [], rules };
    groups.set(key, group);
    group.pointers.push(pointer);
  }
  return [...papers].map(([paper, groups]) => ({ paper, wanted: [...groups.values()] }));
}

interface Growing extends Wanted {
  readonly pointers: string[];
}

function rulesByField(findings: readonly Finding[]): Map<string, Finding[]> {
  const fields = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const pointer of openPointers(finding)) {
      const rules = fields.get(pointer) ?? [];
      fields.set(pointer, rules);
      rules.push(finding);
    }
  }
  return fields;
}
