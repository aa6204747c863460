/**
 * Completions: every way to fill in what is not known.
 *
 * A rule is written as a plain two-valued function of a subject that is wholly known. Where it meets a field that is
 * not known it asks for a value, naming the field by its JSON pointer and giving the values that stand for all
 * others; the function is run again and again until every combination of answers was given. Fields that it never
 * asks for cannot matter, which is what keeps the number of runs small. Nothing else is clever here.
 */

/** What one completion comes to. `open`: all is known and still the contract leaves it undetermined. */
export type Outcome = 'pass' | 'fail' | 'not_binding' | 'judgement' | 'open';

/** The answer for an unknown field. One field always gets the same list of values, wherever it is asked for. */
export type Ask = <Value>(pointer: string, values: readonly Value[]) => Value;

export type Rule = (ask: Ask) => Outcome;

/** Which of the listed values each field got: positions in the lists. */
export type Answers = ReadonlyMap<string, number>;

export interface Completion {
  readonly answers: Answers;
  readonly outcome: Outcome;
  /** How many values each field that was asked for could have taken. */
  readonly choices: ReadonlyMap<string, number>;
}

/** All completions, or those only in which the fields in `fixed` have the answers given there. */
export function completions(rule: Rule, fixed: Answers = new Map()): Completion[] {
  const found: Completion[] = [];
  const path: { index: number; readonly count: number }[] = [];
  for (;;) {
    const answers = new Map<string, number>();
    const choices = new Map<string, number>();
    let depth = 0;
    const ask: Ask = (pointer, values) => {
      let index = answers.get(pointer) ?? fixed.get(pointer);
      if (index === undefined) {
        const step = path[depth] ?? { index: 0, count: values.length };
        path[depth] = step;
        depth++;
        index = step.index;
      }
      answers.set(pointer, index);
      choices.set(pointer, values.length);
      if (index >= values.length) throw new Error(`${pointer}: another list of values than before`);
      return values[index] as (typeof values)[number];
    };
    found.push({ outcome: rule(ask), answers, choices });
    let last = path.at(-1);
    while (last && last.index + 1 === last.count) {
      path.pop();
      last = path.at(-1);
    }
    if (!last) return found;
    last.index++;
  }
}

/** Two completions that differ in one field only and come to different outcomes. */
export interface Flip {
  readonly pointer: string;
  readonly before: Completion;
  readonly after: Completion;
}

/** Every flip of one field that changes the outcome, each field until `enough` says that it needs no more. */
export function* flips(rule: Rule, enough: (pointer: string) => boolean): Generator<Flip> {
  for (const before of completions(rule)) {
    for (const [pointer, count] of before.choices) {
      for (let index = 0; index < count && !enough(pointer); index++) {
        if (index === before.answers.get(pointer)) continue;
        for (const after of completions(rule, new Map(before.answers).set(pointer, index))) {
          if (after.outcome !== before.outcome) yield { pointer, before, after };
        }
      }
    }
  }
}
