/** What `rules list` and `explain` say of the rules: everything a reader sees, so that every format shows the same. */
import type { Bilingual } from './report.ts';
import type { DutyBearer, Force, Status } from './status.ts';
import type { ReviewStage, SubjectKind } from './vocabulary.ts';

/** One line of the list of rules. */
export interface RuleRow {
  readonly rule: string;
  readonly city: Bilingual;
  readonly title: Bilingual;
  readonly force: Force;
  /** What it binds. */
  readonly binds: readonly SubjectKind[];
  readonly document: string;
  readonly at: string;
  readonly due: string | null;
}

/** A condition, or several, in words. Null for what the rule does not say. */
export interface Formula {
  /** Which subjects are bound. */
  readonly when: Bilingual | null;
  /** The things that are judged one by one. */
  readonly each: Bilingual | null;
  /** Which of them are bound. */
  readonly where: Bilingual | null;
  readonly unless: Bilingual | null;
  readonly steps: readonly {
    readonly step: string | null;
    readonly requires: Bilingual;
    readonly provable_at: ReviewStage | null;
  }[];
  /** What a person has to look at where the requirement is not met. */
  readonly judgement: Bilingual | null;
}

/** A small submission with what the rule says of it. */
export interface Example {
  readonly name: string;
  readonly status: Status;
  readonly given: Readonly<Record<string, unknown>>;
  readonly reason: Bilingual;
}

interface ReadingText {
  readonly id: string;
  readonly question: Bilingual;
  readonly chosen: Bilingual;
}

/** One reading of a text, or one convention, and the rules that rest on it. */
export interface ReadingExplanation extends ReadingText {
  readonly alternatives: readonly { readonly reading: string; readonly text: Bilingual }[];
  readonly rules: readonly { readonly rule: string; readonly title: Bilingual }[];
}

export interface Explanation {
  readonly rule: string;
  readonly title: Bilingual;
  readonly city: Bilingual;
  readonly pack: { readonly id: string; readonly version: string; readonly checked_on: string };
  readonly clause: {
    readonly document: string;
    readonly title: string;
    readonly issuer: string;
    readonly issued: string;
    readonly at: string;
    readonly lines: readonly [number, number];
    readonly quote: string;
    readonly lead_ins: readonly string[];
    /** Words of the clause that stand for a number. */
    readonly words: Readonly<Record<string, number>>;
  };
  readonly force: { readonly level: Force; readonly word: string };
  readonly duty_bearer: DutyBearer;
  /** The kinds of subject that it is judged for. */
  readonly binds: readonly SubjectKind[];
  readonly due: string | null;
  readonly formula: Formula;
  readonly readings: readonly ReadingText[];
  /** The readings that were not chosen; `formula` has what the rule would say differently, where that is worked out. */
  readonly alternatives: readonly {
    readonly reading: string;
    readonly text: Bilingual;
    readonly formula: Formula | null;
  }[];
  readonly conventions: readonly ReadingText[];
  readonly examples: readonly Example[];
}
