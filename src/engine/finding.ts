/** Describing a judged rule: what was measured against what was required, what is missing, and why. */
import { NO } from '../facts/possible.ts';
import type { JudgedFinding, JudgedItem, Reason } from '../model/judged.ts';
import { childPointer, segmentsOf } from '../model/pointer.ts';
import type { Finding } from '../model/report.ts';
import { STATUSES } from '../model/status.ts';
import { isProject, type Subject } from '../model/subjects.ts';
import { truthOf } from './decide.ts';
import { reasonOfItems } from './decided.ts';
import { inSchemaOrder } from './field-order.ts';
import { BREAKS, type Environment, type Leaf, slotOf } from './node.ts';
import type { Part, RuleStanding } from './parts.ts';
import { type Described, decidingLeaf, notBound, reasonFor } from './reason.ts';
import type { Rule } from './rule.ts';

type Alternatives = Finding['alternatives'];

export function describeFinding(
  rule: Rule,
  standing: RuleStanding,
  alternatives: Alternatives,
  env: Environment,
): JudgedFinding {
  const { source } = rule;
  const parts = standing.parts.map((part) => describePart(rule, part, env));
  const items = parts.flatMap(({ part, described }) =>
    part.id === null ? [] : [itemOf(part.id, part, described, env)],
  );
  const first = STATUSES.map((status) => parts.find(({ part }) => part.status === status)).find(Boolean);
  const described = first?.described ?? null;
  return {
    rule: source.id,
    status: standing.status,
    force: source.force.level,
    disposition: 'active',
    title: source.title,
    clause: citationOf(rule),
    measured: described?.comparison?.measured ?? null,
    required: described?.comparison?.required ?? null,
    shortfall: described?.shortfall ?? null,
    ...farthestOf(described),
    missing: inSchemaOrder(missingOf(standing)),
    judgement: described?.judgement ?? null,
    reason: reasonOf(rule, items, described, env),
    readings: source.readings,
    alternatives,
    duty_bearer: source.duty_bearer,
    ...topicOf(rule, env),
    items,
    pointer: first ? placeOf(first.part, first.described, env) : '',
  };
}

/** What a report about an area or a plan is arranged by; one about a project has no need of it. */
function topicOf({ source: { topic, due } }: Rule, env: Environment): Pick<Finding, 'topic' | 'due'> {
  if (isProject(env.scope.subject)) return {};
  return due === undefined ? { topic } : { topic, due };
}

function citationOf({ clause, document }: Rule): Finding['clause'] {
  const { at, quote, lead_ins: leadIns = [] } = clause;
  return { document: document.number, title: document.title, issued: document.issued, at, quote, lead_ins: leadIns };
}

/**
 * The fields that all parts together miss. Beside one that fails if the rule binds, only whether it binds is open; and
 * beside a step that fails if the rule speaks of the thing, the other steps of that thing decide nothing.
 */
function missingOf({ status, parts }: RuleStanding): readonly string[] {
  if (status !== 'undetermined') return [];
  const sure = parts.find((part) => part.failsIfBound === 'surely');
  if (sure) return sure.fields;
  const broken = new Map(parts.flatMap((part) => (part.failsIfBound === null ? [] : [[part.thing, part] as const])));
  return parts.flatMap((part) => (broken.get(part.thing) ?? part).fields);
}

/** The farthest dwelling, where a distance was measured or makes the rule bind. */
function farthestOf(described: Described | null): Pick<Finding, 'farthest'> {
  const reason = described?.reason;
  const cause = reason !== undefined && 'cause' in reason ? reason.cause : undefined;
  const farthest = described?.comparison?.farthest ?? cause?.farthest;
  return farthest === undefined ? {} : { farthest };
}

function describePart(rule: Rule, part: Part, env: Environment): { part: Part; described: Described } {
  if (part.thing !== null) env.bind(slotOf(part.thing.domain.entity), part.thing);
  return { part, described: reasonFor(rule, part, env) };
}

function itemOf(id: string, part: Part, described: Described, env: Environment): JudgedItem {
  return {
    id,
    status: part.status,
    disposition: 'active',
    measured: described.comparison?.measured ?? null,
    required: described.comparison?.required ?? null,
    shortfall: described.shortfall,
    missing: part.status === 'undetermined' ? inSchemaOrder(part.fields) : [],
    judgement: described.judgement,
    reason: described.reason,
    pointer: placeOf(part, described, env),
  };
}

function reasonOf(rule: Rule, items: readonly JudgedItem[], described: Described | null, env: Environment): Reason {
  if (described === null) return reasonWithoutParts(rule, env);
  const first = items.find((item) => item.reason === described.reason) ?? items[0];
  return first === undefined ? described.reason : reasonOfItems(items, first);
}

/**
 * Nothing was judged: the document was not in force, the rule does not bind, or there is no such thing here. A rule
 * about the subject as a whole has a part whenever its document was in force.
 */
function reasonWithoutParts({ body }: Rule, env: Environment): Reason {
  const { issued, assessedOn } = env.scope;
  if (env.inForce === NO || body.each === null) return { code: 'not_in_force', issued, assessedOn };
  const broken = body.when?.leaves.find((leaf) => truthOf(leaf, env) === BREAKS);
  if (broken) return notBound(broken, env);
  return { code: 'nothing_to_check', label: body.each.label, domain: body.each.id };
}

/** Where the finding is: what is missing, else what was measured. */
function placeOf(part: Part, described: Described, env: Environment): string {
  const [missing] = inSchemaOrder(part.fields);
  if (missing !== undefined) return holder(env.scope.subject, missing);
  const own = part.thing?.pointer ?? '';
  const leaf = described.leaf ?? decidingLeaf(part.step.require, env);
  return holder(env.scope.subject, own + placeOfLeaf(leaf, own));
}

const placeOfLeaf = (leaf: Leaf | null, own: string): string =>
  own === '' && leaf?.fact?.type === 'number' ? leaf.fact.place : '';

/** The pointer where it names something, a null too; else that of the object that should hold the field. */
function holder(subject: Subject, pointer: string): string {
  let value: object | null = subject;
  let at = '';
  for (const segment of segmentsOf(pointer)) {
    const child: object | null | undefined = (value as Readonly<Record<string, object | null>> | null)?.[segment];
    if (child === undefined) return at;
    value = child;
    at = childPointer(at, segment);
  }
  return at;
}
