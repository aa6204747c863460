/** A rule as the engine runs it: its conditions compiled, its clause at hand. */
import type { Domain } from '../facts/fact.ts';
import type { Clause, RuleSource, SourceDocument } from '../model/pack.ts';
import type { Bilingual } from '../model/report.ts';
import type { ReviewStage, SubjectKind } from '../model/vocabulary.ts';
import type { Node } from './node.ts';

/** What is required, once or in steps that are proved at different review stages. */
export interface Step {
  /** Null where the rule has no steps. */
  readonly id: string | null;
  readonly require: Node;
  readonly provableAt: ReviewStage | null;
  /** No fact stands in two comparisons of the rule: what is not known in one tells nothing about another. */
  readonly independent: boolean;
}

export interface Body {
  /** The things that are judged one by one; null where the subject is judged as a whole. */
  readonly each: Domain | null;
  /** Which subjects the rule binds; null where it binds all. */
  readonly when: Node | null;
  /** Which of the things it binds; null where it binds all. */
  readonly where: Node | null;
  /** When it does not bind after all. */
  readonly unless: Node | null;
  readonly steps: readonly Step[];
  /** The last day to meet a target; null where there is none, or no year. */
  readonly due: string | null;
  /** What a person has to look at where the requirement is not met; null where that is a failure. */
  readonly judgement: Bilingual | null;
}

export interface Rule {
  readonly source: RuleSource;
  /** The kind of subject that it is compiled for. */
  readonly kind: SubjectKind;
  readonly clause: Clause;
  readonly document: SourceDocument;
  readonly body: Body;
  readonly alternatives: readonly { readonly reading: string; readonly text: Bilingual; readonly body: Body }[];
}
