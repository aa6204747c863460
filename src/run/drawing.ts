/** The site plan of a result: its radius rules and their limits, handed to those who know where everything stands. */
import type { CompiledPack } from '../engine/compile.ts';
import { isMap } from '../engine/condition.ts';
import { parseLiteral } from '../engine/literal.ts';
import { drawingOf, type RadiusLimit } from '../facts/drawing.ts';
import type { Survey } from '../facts/survey.ts';
import type { Drawing } from '../model/drawing.ts';
import type { RuleSource } from '../model/pack.ts';
import type { JudgedResult } from '../model/report.ts';
import type { HousingProject } from '../model/subject.ts';

/** Null where nothing has a position. The survey is the one that the project was judged with. */
export function drawingFor(
  pack: CompiledPack,
  project: HousingProject,
  survey: Survey | null,
  result: JudgedResult,
): Drawing | null {
  const rules = new Map(pack.pack.rules.map((rule) => [rule.id, rule]));
  const phasedBy = result.findings.find(({ rule }) => isNamed(rules.get(rule)?.require, 'completed_with_first_phase'));
  const limits = result.findings.flatMap((finding) => {
    const rule = rules.get(finding.rule);
    return rule === undefined ? [] : limitsOf(rule, finding);
  });
  const scope = { subject: project, project, issued: '', assessedOn: result.assessed_on, survey };
  return drawingOf(scope, limits, phasedBy?.rule ?? null);
}

type Finding = JudgedResult['findings'][number];

const limitsOf = (rule: RuleSource, finding: Finding): RadiusLimit[] =>
  isNamed(rule.require, 'service_radius') ? facilityLimit(finding) : centreLimits(rule, finding);

const DECIMAL = /^\d+(\.\d+)?$/;

/** The limit that a finding measured by, in whole metres or a decimal; none where the rule does not bind. */
function facilityLimit({ rule, status, required, farthest }: Finding): RadiusLimit[] {
  if (status === 'not_applicable' || required === null || !('value' in required)) return [];
  if (required.unit !== 'm' || !DECIMAL.test(required.value)) return [];
  const { comparator, value } = required;
  return [{ rule, of: 'facilities', comparator, limit: value, farthest: farthest?.dwelling.pointer ?? null }];
}

/**
 * The limit of the centres' radius, wherever it stands in a rule: most often in what makes it bind. So it is shown for
 * a rule that does not bind too, unless that is so whatever the radius.
 */
function centreLimits(rule: RuleSource, { status, reason, farthest }: Finding): RadiusLimit[] {
  const isFree = NO_MATTER_OF_RADIUS.includes(reason.code) || rule.when !== undefined;
  if (status === 'not_applicable' && isFree) return [];
  const told = [rule.where, rule.require].flatMap((condition) => valuesOf(condition, 'centre_service_radius'));
  return told.filter(isMap).flatMap((value) =>
    Object.entries(WITHIN).flatMap(([order, comparator]) => {
      if (value[order] === undefined) return [];
      const { text } = parseLiteral(value[order]);
      return [{ rule: rule.id, of: 'centres', comparator, limit: text, farthest: farthest?.dwelling.pointer ?? null }];
    }),
  );
}

/** What is within a limit: all that is not "more than 500 m"; by "at least" and "less than" not the limit itself. */
const WITHIN = { at_most: '<=', more_than: '<=', less_than: '<', at_least: '<' } as const;

const NO_MATTER_OF_RADIUS: readonly string[] = ['not_in_force', 'nothing_to_check'];

const isNamed = (condition: unknown, fact: string): boolean => valuesOf(condition, fact).length > 0;

/** What a condition says of a fact, in each place that names it. */
function valuesOf(condition: unknown, fact: string): unknown[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([key, inner]) => (key === fact ? [inner] : valuesOf(inner, fact)));
}
