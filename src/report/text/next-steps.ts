/** What to do next, as numbered sentences: which papers to get, which fields to fill, what to correct. */
import type { Finding, JudgedResult } from '../../model/report.ts';
import { fill, type Params } from '../../wording/language.ts';
import { NEXT_STEPS, type NextStepId } from '../../wording/next-steps.ts';
import { BEARER_WORDS } from '../../wording/status.ts';
import { flow } from '../flow.ts';
import type { Style } from '../style.ts';
import { blocksWith } from './counts.ts';
import { shortOf } from './figures.ts';
import { byPaper, openPointers, paperText } from './missing.ts';

/** A sentence, and the things that it is about. */
export interface Step {
  readonly text: string;
  readonly things: readonly string[];
}

export function step(style: Style, id: NextStepId, params: Params = {}, things: readonly string[] = []): Step {
  return { text: style.fixed(fill(NEXT_STEPS[id][style.lang], params)), things };
}

export function nextSteps(style: Style, result: JudgedResult): Step[] {
  const failed = result.findings.filter((finding) => blocksWith(finding, 'fail'));
  const open = result.findings.filter((finding) => blocksWith(finding, 'undetermined'));
  const inPrinciple = (finding: Finding) => finding.force === 'principle';
  const steps = [
    ...corrections(
      style,
      'correct',
      failed.filter((finding) => !inPrinciple(finding)),
    ),
    ...corrections(style, 'justify', failed.filter(inPrinciple)),
    ...supplies(style, open),
    ...judgements(style, open),
  ];
  if (steps.length === 0) return [nothingToDo(style, result)];
  return [...steps, step(style, 'again', { file: style.file(result.subject.file) })];
}

function nothingToDo(style: Style, { verdict, findings }: JudgedResult): Step {
  const later = findings.filter((finding) => finding.status === 'not_yet_due').map((finding) => named(style, finding));
  if (findings.every(({ status }) => status === 'not_applicable')) return step(style, 'nothing_applies');
  if (verdict === 'not_yet_due') return step(style, 'later');
  return later.length === 0 ? step(style, 'keep') : step(style, 'keep_for_now', {}, later);
}

/** One step for each body that a failed clause binds. */
function corrections(style: Style, id: 'correct' | 'justify', failed: readonly Finding[]): Step[] {
  const bearers = [...new Set(failed.map((finding) => finding.duty_bearer))];
  return bearers.map((bearer) => {
    const rules = failed.filter((finding) => finding.duty_bearer === bearer).map((finding) => named(style, finding));
    return step(style, id, { bearer: BEARER_WORDS[bearer][style.lang] }, rules);
  });
}

function named(style: Style, finding: Finding): string {
  const text = style.pick(finding.title);
  const [detail] = shortOf(style, finding);
  return detail === undefined ? text : style.say('in_brackets', { text, detail });
}

/** One step for each paper that has something missing. */
function supplies(style: Style, open: readonly Finding[]): Step[] {
  const pointers = [...new Set(open.flatMap(openPointers))];
  return byPaper(style, pointers).map(({ paper, fields }) =>
    paper ? step(style, 'supply', { paper: paperText(style, paper) }, fields) : step(style, 'fill', {}, fields),
  );
}

function judgements(style: Style, open: readonly Finding[]): Step[] {
  const left = open.filter(leavesToPerson);
  if (left.length === 0) return [];
  return [
    step(
      style,
      'judge',
      {},
      left.map((finding) => style.pick(finding.title)),
    ),
  ];
}

/** Beside waived items it is an open one that asks for a person. */
const leavesToPerson = ({ status, judgement, items }: Finding): boolean =>
  status === 'undetermined'
    ? judgement !== null
    : items.some((item) => item.status === 'undetermined' && item.judgement !== null);

/** The steps below their heading, numbered where there are several. */
export function stepLines(style: Style, steps: readonly Step[]): string[] {
  const numbered = steps.length > 1;
  return [
    style.palette.strong(style.say('next')),
    ...steps.flatMap(({ text, things }, i) => [
      ...flow(style, text, { indent: 2, lead: numbered ? `${i + 1}. ` : '' }),
      ...things.flatMap((thing) => flow(style, thing, { indent: numbered ? 5 : 2, lead: '- ' })),
    ]),
  ];
}
