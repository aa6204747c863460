/** What the text and the Markdown of `rules coverage` share: the cells of the counts, and a clause in words. */
import {
  type ClauseCoverage,
  COVERAGE_STATES,
  type Coverage,
  type CoverageCount,
  type CoverageState,
} from '../model/coverage.ts';
import { NOT_CHECKED, type NotChecked, TIERS } from '../model/register.ts';
import { COVERAGE, type CoverageTextId, NOT_CHECKED_WORDS, STATE_WORDS, SUBJECT_WORDS } from '../wording/coverage.ts';
import { fill, type Params } from '../wording/language.ts';
import type { Style } from './style.ts';

/** Params are texts that are already safe to show. */
export const say = (style: Style, id: CoverageTextId, params: Params = {}): string =>
  style.fixed(fill(COVERAGE[id][style.lang], params));

export function summary(style: Style, { clauses, counts }: Coverage): string {
  const states = COVERAGE_STATES.map((state) => [state, sum(counts, state)] as const);
  return say(style, 'summary', { clauses: clauses.length, ...Object.fromEntries(states) });
}

const sum = (counts: readonly CoverageCount[], state: CoverageState | 'clauses'): number =>
  counts.reduce((total, count) => total + count[state], 0);

/** The tiers that occur; null for clauses that nobody sorted. */
export const tiersIn = ({ counts }: Coverage) =>
  [...TIERS, null].filter((tier) => counts.some((count) => count.tier === tier));

/** The head and a row for each city and for all: clauses with a rule, of all, by tier. */
export function countTable(style: Style, coverage: Coverage): string[][] {
  const tiers = tiersIn(coverage);
  const cities = [...new Map(coverage.counts.map(({ city }) => [city.zh, city])).values()];
  const row = (name: string, counts: readonly CoverageCount[]): string[] => [
    name,
    ...tiers.map((tier) =>
      share(
        style,
        counts.filter((count) => count.tier === tier),
      ),
    ),
    share(style, counts),
  ];
  return [
    [say(style, 'col_city'), ...tiers.map((tier) => tier ?? say(style, 'no_tier')), say(style, 'col_total')],
    ...cities.map((city) =>
      row(
        style.pick(city),
        coverage.counts.filter((count) => count.city.zh === city.zh),
      ),
    ),
    ...(cities.length > 1 ? [row(say(style, 'col_total'), coverage.counts)] : []),
  ];
}

function share(style: Style, counts: readonly CoverageCount[]): string {
  if (counts.length === 0) return say(style, 'none');
  return say(style, 'share', { checked: sum(counts, 'checked'), clauses: sum(counts, 'clauses') });
}

export function stateText(style: Style, { state, not_checked: reason }: ClauseCoverage): string {
  if (state !== 'excluded' || reason === null) return style.pick(STATE_WORDS[state]);
  return say(style, 'excluded_text', { reason: style.pick(NOT_CHECKED_WORDS[reason].label) });
}

export const subjectText = (style: Style, { subject }: ClauseCoverage): string =>
  subject === null ? say(style, 'none') : style.pick(SUBJECT_WORDS[subject]);

/** The reasons that occur, with the number of clauses that each stands for. */
export function reasonsIn({ clauses }: Coverage): readonly { readonly reason: NotChecked; readonly count: number }[] {
  return NOT_CHECKED.flatMap((reason) => {
    const count = clauses.filter((clause) => clause.not_checked === reason).length;
    return count === 0 ? [] : [{ reason, count }];
  });
}

/** The clauses below the document that they are from. */
export function byDocument({ clauses }: Coverage): readonly (readonly ClauseCoverage[])[] {
  const nameOf = ({ city, document }: ClauseCoverage): string => `${city.zh} ${document}`;
  const names = [...new Set(clauses.map(nameOf))];
  return names.map((name) => clauses.filter((clause) => nameOf(clause) === name));
}
