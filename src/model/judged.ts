/** What the engine returns: findings whose reasons are data, before `wording/` puts them into sentences. */
import type { Bilingual, Decision, Farthest, Finding, Item, Quantity, Requirement } from './report.ts';
import type { Verdict } from './status.ts';
import type { ReviewStage } from './vocabulary.ts';

/** One comparison of a fact with what is asked of it, with everything its sentence needs. */
export interface Comparison {
  readonly fact: string;
  readonly label: Bilingual;
  readonly measured: Quantity | null;
  readonly required: Requirement | null;
  readonly shortfall: Quantity | null;
  /** Rates: `rate` per `per` of the basis; e.g. 30 m² per 100 households of 850. */
  readonly rate?: {
    readonly amount: string;
    readonly per: string;
    readonly basis: Quantity;
    readonly part?: 'whole' | 'none';
    /** The amount is a share of the basis, as written: 55%, 2/3. */
    readonly isShare?: boolean;
    /** The limit itself is the basis: a number that a table gives to the area. */
    readonly isInTable?: boolean;
  };
  /** The known amounts that were added up. */
  readonly terms?: readonly { readonly name: string; readonly amount: string }[];
  /** The kinds of area that were added up, as given. */
  readonly areaKinds?: readonly string[];
  /** Of a largest distance: the dwelling it is measured from. */
  readonly farthest?: Farthest;
  /** How far a distance may be off because the positions are, in metres. */
  readonly slack?: string;
  /** Of some dwellings it is only known that they stand in the site. */
  readonly anywhereInSite?: boolean;
  readonly openList?: boolean;
  readonly beyond?: boolean;
}

/** Why a finding has its status. `cause`: the amount by which the rule binds, where a thing in a set makes it bind. */
export type Reason =
  | { readonly code: 'not_in_force'; readonly issued: string; readonly assessedOn: string }
  | { readonly code: 'nothing_to_check'; readonly label: Bilingual; readonly domain: string }
  | { readonly code: 'not_bound'; readonly of: Comparison; readonly cause?: Comparison }
  | { readonly code: 'excepted'; readonly of: readonly Comparison[] }
  | { readonly code: 'met' | 'not_met' | 'open'; readonly of: Comparison; readonly cause?: Comparison }
  /** It holds where the rule binds; whether it binds is not known, and makes no difference. */
  | { readonly code: 'met_if_bound'; readonly of: Comparison; readonly cause?: Comparison }
  /** It breaks where the rule binds, and whether it binds is not known. */
  | { readonly code: 'open_if_bound'; readonly of: Comparison; readonly cause?: Comparison }
  | { readonly code: 'judgement'; readonly text: Bilingual; readonly of: Comparison }
  | { readonly code: 'disputed'; readonly of: Comparison }
  /** It was not met on a day before the target was due, and nobody says how it stood then. */
  | { readonly code: 'outdated'; readonly on: string; readonly due: string; readonly of: Comparison }
  /** The words left it to a person, who has decided. */
  | { readonly code: 'decided'; readonly first: Reason; readonly decision: Decision }
  | { readonly code: 'not_yet_due'; readonly due: string; readonly of: Comparison | null }
  | { readonly code: 'provable_later'; readonly at: ReviewStage; readonly of: Comparison | null }
  | { readonly code: 'unknown_list'; readonly label: Bilingual }
  | {
      readonly code: 'items';
      readonly counts: Readonly<Record<string, number>>;
      readonly id: string;
      readonly first: Reason;
    };

export type JudgedItem = Omit<Item, 'reason' | 'location'> & { readonly reason: Reason; readonly pointer: string };

export type JudgedFinding = Omit<Finding, 'reason' | 'location' | 'items'> & {
  readonly reason: Reason;
  readonly items: readonly JudgedItem[];
  readonly pointer: string;
};

/** Something to tell about the subject that decides nothing. */
export type RemarkData =
  | { readonly code: 'not_counted'; readonly pointer: string; readonly name: string; readonly type: string }
  | { readonly code: 'stage_contradicted'; readonly pointer: string; readonly stage: string; readonly issued: string }
  | { readonly code: 'as_surveyed'; readonly pointer: string }
  | {
      readonly code: 'register';
      readonly pointer: string;
      readonly file: string;
      readonly digest: string;
      readonly count: number;
    }
  | {
      readonly code: 'other_datum';
      readonly pointer: string;
      readonly name: string;
      readonly of: 'facility' | 'premises';
      readonly datum: string;
      readonly offset: number;
    };

export interface Judged {
  readonly verdict: Verdict;
  readonly findings: readonly JudgedFinding[];
  readonly remarks: readonly RemarkData[];
}
