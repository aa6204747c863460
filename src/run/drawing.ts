/** The site plan of a result: its radius rules and their limits, handed to those who know where everything stands. */
import type { CompiledPack } from '../engine/compile.ts';
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
  const { rules } = pack.pack;
  const radiusRules = new Set(rules.filter((rule) => asks(rule, 'service_radius')).map(({ id }) => id));
  const phased = new Set(rules.filter((rule) => asks(rule, 'completed_with_first_phase')).map(({ id }) => id));
  const phasedBy = result.findings.find(({ rule }) => phased.has(rule));
  const limits = result.findings.filter(({ rule }) => radiusRules.has(rule)).flatMap(limitOf);
  const scope = { project, issued: '', assessedOn: result.assessed_on, survey };
  return drawingOf(scope, limits, phasedBy?.rule ?? null);
}

const DECIMAL = /^\d+(\.\d+)?$/;

/** The limit that a finding measured by, in whole metres or a decimal; none where the rule does not bind. */
function limitOf({ rule, status, required, farthest }: JudgedResult['findings'][number]): RadiusLimit[] {
  if (status === 'not_applicable' || required === null || !('value' in required)) return [];
  if (required.unit !== 'm' || !DECIMAL.test(required.value)) return [];
  const { comparator, value } = required;
  return [{ rule, comparator, limit: value, farthest: farthest?.dwelling.pointer ?? null }];
}

/** Whether a rule requires something of a fact. */
const asks = ({ require: condition }: RuleSource, fact: string): boolean => names(condition, fact);

function names(condition: unknown, fact: string): boolean {
  if (typeof condition !== 'object' || condition === null) return false;
  return Object.entries(condition).some(([key, inner]) => key === fact || names(inner, fact));
}
