/** What is odd about a file of waivers and decisions that is valid: what does nothing, or will not stand up in a review. */
import type { CompiledPack } from '../engine/compile.ts';
import type { Rule } from '../engine/rule.ts';
import { byPlace, draft } from '../load/draft.ts';
import type { Placed, WaiverFile } from '../load/waivers.ts';
import type { Problem } from '../model/problem.ts';
import type { DecisionEntry, WaiverEntry } from '../model/waivers.ts';

/** `date` is the civil date in China. In the order of the file. */
export function lintWaivers(file: WaiverFile, packs: readonly CompiledPack[], date: string): Problem[] {
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.source.id, rule] as const)));
  return [
    ...[...file.waivers, ...file.decisions].flatMap((placed) => [
      ...emptyTexts(file, placed),
      ...byPosition(file, placed),
    ]),
    ...file.waivers.flatMap((placed) => past(file, placed, date)),
    ...file.decisions.flatMap((placed) => [...inFuture(file, placed, date), ...neverJudged(file, placed, rules)]),
    ...overlaps(file, file.waivers, (a, b) => a.granted <= b.expires && b.granted <= a.expires),
    ...overlaps(file, file.decisions, () => true),
  ].sort(byPlace);
}

/** Words that stand in a form where somebody had nothing to write. */
const EMPTY =
  /^(无|没有|暂无|不详|待补|待补充|待定|待批|未定|略|同上|n\/?a|nil|none|null|tbd|tba|todo|pending|test|x+|0+)[.。]?$/i;

function emptyTexts(file: WaiverFile, { entry, pointer }: Placed<WaiverEntry | DecisionEntry>): Problem[] {
  const fields = Object.entries(entry).filter(([name]) =>
    ['reason', 'approval', 'approved_by', 'decided_by'].includes(name),
  );
  const empty = fields.filter(([, text]) => {
    const plain = String(text).normalize('NFKC').trim();
    return EMPTY.test(plain) || !/[\p{L}\p{N}]/u.test(plain);
  });
  return empty.map(([name]) => file.problem(draft('says_nothing', `${pointer}/${name}`, 'words')));
}

/** Things without an id are called by their position, the second of one name by its number: `facilities/1`, `F1#2`. */
const BY_POSITION = /^[a-z_]+\/[0-9]+(\/|#|$)|#[0-9]+(\/|$)/;

function byPosition(file: WaiverFile, { entry: { item }, pointer }: Placed<WaiverEntry | DecisionEntry>): Problem[] {
  if (item == null || !BY_POSITION.test(item)) return [];
  return [file.problem(draft('item_by_position', `${pointer}/item`, 'unique_id'))];
}

function past(file: WaiverFile, { entry: { expires }, pointer }: Placed<WaiverEntry>, date: string): Problem[] {
  return expires < date ? [file.problem(draft('waiver_past', `${pointer}/expires`, 'full_date', { date }))] : [];
}

function inFuture(file: WaiverFile, { entry: { on }, pointer }: Placed<DecisionEntry>, date: string): Problem[] {
  return on > date ? [file.problem(draft('decision_in_future', `${pointer}/on`, 'full_date', { date }))] : [];
}

function neverJudged(
  file: WaiverFile,
  { entry, pointer }: Placed<DecisionEntry>,
  rules: ReadonlyMap<string, Rule>,
): Problem[] {
  const rule = rules.get(entry.rule);
  if (rule === undefined || leavesToPerson(rule)) return [];
  return [file.problem(draft('never_judged', `${pointer}/rule`, 'judged_rule'))];
}

/** Whether its words leave something to a person, or it speaks of something that can be measured in two ways. */
function leavesToPerson({ body }: Rule): boolean {
  const conditions = [body.when, body.where, body.unless, ...body.steps.map((step) => step.require)];
  const facts = conditions.flatMap((node) => node?.leaves.map(({ fact }) => fact) ?? []);
  return body.judgement !== null || facts.some((fact) => fact?.type === 'number' && fact.dispute !== undefined);
}

/** Entries about the same thing of which only the first would count. */
function overlaps<Entry extends WaiverEntry | DecisionEntry>(
  file: WaiverFile,
  entries: readonly Placed<Entry>[],
  together: (a: Entry, b: Entry) => boolean,
): Problem[] {
  const groups = new Map<string, Placed<Entry>[]>();
  return entries.flatMap((placed) => {
    const { subject, rule, item = null } = placed.entry;
    const key = JSON.stringify([subject, rule, item]);
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, placed]);
    const first = group.find(({ entry }) => together(entry, placed.entry));
    if (first === undefined) return [];
    const { line } = file.problem(draft('entries_overlap', `${first.pointer}/id`, 'one_entry'));
    const params = { line: String(line), first: first.entry.id };
    return [file.problem(draft('entries_overlap', `${placed.pointer}/id`, 'one_entry', params))];
  });
}
