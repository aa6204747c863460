/**
 * Tables of a document that give each area a number of its own. A rule says `area_name: table` and `at_least: table`; here
 * the names and the numbers of its clause are put in their place, so that whatever reads the rule has all of it.
 */

import type { TableRow } from '../model/area-table.ts';
import type { AlternativeSource, Clause, PackSource, RuleSource, SourceDocument } from '../model/pack.ts';

const TABLE = 'table';

/** The pack with the tables of its clauses put in; a rule whose clause has none is left as it is. */
export function withTables(pack: PackSource, documents: readonly SourceDocument[]): PackSource {
  return { ...pack, rules: pack.rules.map((rule) => ruleWithTable(rule, documents)) };
}

function ruleWithTable(rule: RuleSource, documents: readonly SourceDocument[]): RuleSource {
  for (const { clauses, units = {} } of documents) {
    const table = clauses.find(({ id }) => id === rule.id)?.table;
    if (table !== undefined) return filled(rule, rowsOf(table, units));
  }
  return rule;
}

/** Each row with the other names that its area goes by. */
function rowsOf({ numbers }: NonNullable<Clause['table']>, units: Readonly<Record<string, string[]>>): TableRow[] {
  return Object.entries(numbers).map(([name, number]) => ({ names: [name, ...(units[name] ?? [])], number }));
}

function filled(rule: RuleSource, rows: readonly TableRow[]): RuleSource {
  const { alternatives } = rule;
  const read = alternatives?.map((one): AlternativeSource => ({ ...one, ...conditionsOf(one, rows) }));
  return { ...rule, ...conditionsOf(rule, rows), ...(read === undefined ? {} : { alternatives: read }) };
}

const CONDITIONS = ['when', 'where', 'unless', 'require', 'steps'] as const;

function conditionsOf(body: Omit<AlternativeSource, 'reading'>, rows: readonly TableRow[]): Partial<typeof body> {
  const given = CONDITIONS.filter((key) => body[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, replaced(body[key], key, rows)]));
}

function replaced(value: unknown, key: string, rows: readonly TableRow[]): unknown {
  if (value === TABLE) return key === 'area_name' ? rows.flatMap(({ names }) => names) : { table: rows };
  if (Array.isArray(value)) return value.map((item) => replaced(item, key, rows));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, child]) => [inner, replaced(child, inner, rows)]));
}
