/** What an audit of many subjects comes to, as every summary is made from it. Areas are exact decimals or fractions in m². */
import type { Bilingual, InputError } from './report.ts';
import type { Force, Status, Verdict } from './status.ts';
import type { TableFinding } from './table-finding.ts';

export type VerdictCounts = Readonly<Record<Verdict | 'invalid', number>>;

/** Where a subject stands in the files. */
export interface FilePlace {
  readonly file: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
}

/** The subjects of a city, a district or a street. */
export interface AuditGroup {
  /** City, district, street, as many as it takes; null for a level that its subjects do not name. */
  readonly path: readonly (string | null)[];
  readonly subjects: number;
  readonly verdicts: VerdictCounts;
  readonly shortfall: string;
}

export interface AuditRule {
  readonly rule: string;
  readonly title: Bilingual;
  readonly force: Force;
  readonly counts: Readonly<Record<Status, number>>;
}

/** What the subjects that fall short of a floor area need at least. */
export interface AuditShortfall {
  /** How many subjects fall short of one. */
  readonly subjects: number;
  /** The sum over them of the largest of each one's shortfalls. */
  readonly atLeast: string;
  /** How many of them fall short under several rules, or by an amount of which only bounds are known: they may need more. */
  readonly maybeMore: number;
  /** How many other subjects may fall short: data that would tell are missing. */
  readonly open: number;
  /** How many fall short and repeat an earlier id, so that they are not added again. */
  readonly repeated: number;
}

export interface WorstSubject extends FilePlace {
  readonly id: string;
  readonly name: string | null;
  readonly city: string;
  readonly street: string | null;
  /** At least; null where no floor area is short. */
  readonly shortfall: string | null;
  /** The binding rules that fail. */
  readonly rules: readonly string[];
}

/** A subject that falls short of a floor area. */
export interface ShortSubject extends FilePlace {
  readonly id: string;
  readonly name: string | null;
  readonly city: Bilingual;
  readonly district: string | null;
  readonly street: string | null;
  /** The least floor area that has to be added: the largest of its shortfalls. */
  readonly atLeast: string;
  /** It falls short under several rules, or by an amount of which only bounds are known. */
  readonly maybeMore: boolean;
  /** Its id came before, so that it is not added to the sum again. */
  readonly repeated: boolean;
  /** The binding rules that fail. */
  readonly rules: readonly { readonly rule: string; readonly title: Bilingual }[];
}

/** How a column of a table can be recognised. */
type Recognition = 'given' | 'own_name' | 'title' | 'practice';

/** Why a column of a table can fill no field. */
type UnusedReason =
  | 'no_field'
  | 'not_planned'
  | 'due'
  | 'planned_only'
  | 'other_date'
  | 'kind_only'
  | 'ignored'
  | 'other_given'
  | 'unknown';

/** How a column of a table is used. */
export interface ColumnUse {
  readonly file: string;
  /** Null in a text file. */
  readonly sheet: string | null;
  /** The last row of the header, from 1. */
  readonly headerRow: number;
  /** `C`, as a spreadsheet names it. */
  readonly column: string;
  readonly header: string;
  /** Null where it fills none. */
  readonly field: string | null;
  /** How it was recognised; null where it fills no field. */
  readonly by: Recognition | null;
  readonly unit: string | null;
  /** Why it fills no field; null where it fills one, or where it was not recognised. */
  readonly unused: UnusedReason | null;
}

/** What an audit finds beside the results of its subjects, told as it goes on: each before the result of its subject. */
export interface AuditWatch {
  short(subject: ShortSubject): void;
  data(finding: DataFinding): void;
}

/** Something about the data, across records, that is no verdict. */
export type DataFinding =
  | TableFinding
  | { readonly code: 'same_id'; readonly id: string; readonly at: FilePlace; readonly first: FilePlace }
  | {
      readonly code: 'same_place';
      readonly id: string;
      readonly name: string;
      readonly street: string;
      /** Whether the figures of the two differ: households, population, areas. */
      readonly figuresDiffer: boolean;
      readonly at: FilePlace;
      readonly first: FilePlace;
    }
  | {
      readonly code: 'over_allocated';
      readonly name: string;
      readonly allocated: string;
      readonly area: string;
      readonly subjects: number;
      /** Where it stands first. */
      readonly at: FilePlace;
    };

/** Some of many, and how many there are. */
export interface Listed<Each> {
  readonly count: number;
  readonly shown: readonly Each[];
}

export interface AuditSummary {
  readonly tool: { readonly name: 'eldercheck'; readonly version: string };
  readonly subjects: number;
  readonly verdicts: VerdictCounts;
  /** What the cities are called, by their slugs. */
  readonly cityNames: Readonly<Record<string, Bilingual>>;
  readonly cities: Listed<AuditGroup>;
  readonly districts: Listed<AuditGroup>;
  readonly streets: Listed<AuditGroup>;
  /** Of every pack that was used, in pack order. */
  readonly rules: readonly AuditRule[];
  readonly shortfall: AuditShortfall;
  readonly worst: Listed<WorstSubject>;
  readonly data: Listed<DataFinding>;
  /** What could not be read. */
  readonly problems: Listed<FilePlace & { readonly error: InputError }>;
  /** Shared facilities, or areas, were too many to compare all of them. */
  readonly incomplete: boolean;
}
