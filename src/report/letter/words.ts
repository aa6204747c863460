/** The sentences of a letter, the same in every format. */
import type { Finding, InputError, SubjectResult } from '../../model/report.ts';
import { fieldPattern } from '../../wording/fields.ts';
import { fill, type Params } from '../../wording/language.ts';
import { LETTER, type LetterId } from '../../wording/letter.ts';
import type { Style } from '../style.ts';
import { kindLabel } from '../text/head.ts';
import { manyFields, oneField, placeOfMissing } from '../text/missing.ts';
import { placeText } from '../text/place.ts';
import { judgementsOf, type Letter, type Wanted } from './contents.ts';

/** A fixed text of the letter. Params are texts that are already safe to show. */
export const say = (style: Style, id: LetterId, params: Params = {}): string =>
  style.fixed(fill(LETTER[id][style.lang], params));

/** How many rules wait for what is asked for; empty where nothing is. */
export function introduction(style: Style, { waiting }: Letter, result: SubjectResult): string {
  if (waiting === 0) return '';
  const text = waiting === 1 ? say(style, 'intro_one') : say(style, 'intro', { count: waiting });
  return kindLabel(result) === 'project' ? text : say(style, 'of_area', { text });
}

/** What stands after the lists: what fails anyway, what was left out, and that nothing is asked for. */
export function closing(style: Style, letter: Letter): string[] {
  const { papers, judged, failed, idle, applies } = letter;
  const rules = failed.map((finding) => ruleText(style, finding)).join(style.say('list_mark'));
  return [
    ...(applies ? [] : [say(style, 'nothing_applies')]),
    ...(applies && papers.length + judged.length === 0 ? [say(style, 'nothing')] : []),
    ...(failed.length === 0 ? [] : [say(style, 'fails', { count: failed.length, rules })]),
    ...(idle === 0 ? [] : [say(style, 'idle', { count: idle })]),
  ];
}

/** 标题（编号，条款） */
export const ruleText = (style: Style, { title, rule, clause }: Finding): string =>
  say(style, 'rule', { title: style.pick(title), rule: style.shown(rule), at: style.shown(clause.at) });

/** What a reviewer has to look at; where no words say it, why it is open. */
export function judgedText(style: Style, finding: Finding): string {
  const judgements = judgementsOf(finding).map((text) => style.pick(text));
  const detail = judgements.length > 0 ? judgements.join(' ') : style.pick(finding.reason);
  return style.say('with_detail', { text: ruleText(style, finding), detail });
}

export const errorText = (style: Style, error: InputError, file: string): string =>
  style.say('with_detail', { text: placeText(style, error, file), detail: style.pick(error) });

/** A longer run of neighbours is named by its first and its last. */
const FEW = 4;

/** A line for each field, or for neighbours of one kind: all are named, and nothing between them is that is known. */
export function fieldTexts(style: Style, { pointers, rules }: Wanted): string[] {
  const [rule] = rules;
  const placeOf = (pointer: string) => (rule ? placeOfMissing(rule, pointer) : null);
  return neighbours(pointers).flatMap((run) =>
    run.length > FEW ? [manyFields(style, run)] : run.map((pointer) => oneField(style, pointer, placeOf)),
  );
}

/** `/buildings/0/x`, `/buildings/1/x`, `/buildings/7/x` is a run of two and one of one. */
function neighbours(pointers: readonly string[]): string[][] {
  const runs = new Map<string, string[]>();
  const all: string[][] = [];
  for (const pointer of pointers) {
    const run = runs.get(previous(pointer) ?? '');
    if (run === undefined) all.push([pointer]);
    else run.push(pointer);
    runs.set(pointer, run ?? all.at(-1) ?? []);
  }
  return all;
}

/** The pointer of the same field one thing earlier in the last list; null for a field of no list. */
function previous(pointer: string): string | null {
  if (!fieldPattern(pointer).includes('*')) return null;
  return pointer.replace(/\/(\d+)(?!.*\/\d+(?:\/|$))/, (_, index: string) => `/${Number(index) - 1}`);
}
