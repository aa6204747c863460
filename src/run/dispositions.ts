/**
 * Waivers and decisions, applied to what was judged. Pure: the same findings, entries and date give the same result.
 *
 * A waiver changes no status; it takes a failure out of what decides. A decision answers what the words leave to a
 * person, and nothing else.
 */
import { isLeftToPerson, ofDecided, ofItems, settled } from '../engine/decided.ts';
import type { NoteCode, NoteData } from '../model/entry-note.ts';
import type { Judged, JudgedFinding, JudgedItem } from '../model/judged.ts';
import * as Q from '../model/rational.ts';
import type { Decision, Quantity, Waiver } from '../model/report.ts';
import { shortfallLimit } from '../model/shortfall-limit.ts';
import { verdictOf } from '../model/status.ts';
import type { DecisionEntry, WaiverEntry } from '../model/waivers.ts';

/** The entries that hold on the day of a run, by their subject. */
export interface Standing {
  readonly waivers: ReadonlyMap<string, readonly WaiverEntry[]>;
  readonly decisions: ReadonlyMap<string, readonly DecisionEntry[]>;
  /** Why each of the others does not hold, by the id of the entry. */
  readonly idle: ReadonlyMap<string, NoteData>;
}

/** What an entry came to, by its id; null where it did what it says. */
export type Effects = Map<string, NoteData | null>;

interface Entries {
  readonly waivers: readonly WaiverEntry[];
  readonly decisions: readonly DecisionEntry[];
}

type Entry = WaiverEntry | DecisionEntry;

const noteOn = ({ id }: Entry, code: NoteCode, more: Partial<Omit<NoteData, 'code' | 'entry'>> = {}): NoteData => ({
  code,
  entry: id,
  params: {},
  ...more,
});

/** `date` is the civil date of the run in China, `YYYY-MM-DD`; never one that the checked party gives. */
export function standingOn({ waivers, decisions }: Entries, date: string): Standing {
  const idle = new Map<string, NoteData>();
  const holding = <One extends Entry>(entries: readonly One[], why: (entry: One) => NoteData | null): One[] =>
    entries.filter((entry) => {
      const note = why(entry);
      if (note !== null) idle.set(entry.id, note);
      return note === null;
    });
  const granted = holding(waivers, (entry) => {
    if (date < entry.granted) return noteOn(entry, 'waiver_not_yet', { params: { day: entry.granted, date } });
    return date > entry.expires ? noteOn(entry, 'waiver_expired', { params: { day: entry.expires, date } }) : null;
  });
  const taken = holding(decisions, (entry) =>
    date < entry.on ? noteOn(entry, 'decision_not_yet', { params: { day: entry.on, date } }) : null,
  );
  return {
    waivers: bySubject(holding(granted, later('waiver_duplicate'))),
    decisions: bySubject(holding(taken, later('decision_duplicate'))),
    idle,
  };
}

/** Of entries for the same subject, rule and item the first counts. */
function later(code: 'waiver_duplicate' | 'decision_duplicate'): (entry: Entry) => NoteData | null {
  const seen = new Map<string, string>();
  return (entry) => {
    const { id, subject, rule, item = null } = entry;
    const key = JSON.stringify([subject, rule, item]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    return first === undefined ? null : noteOn(entry, code, { params: { first } });
  };
}

function bySubject<One extends Entry>(entries: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const entry of entries) {
    const group = groups.get(entry.subject);
    if (group) group.push(entry);
    else groups.set(entry.subject, [entry]);
  }
  return groups;
}

/** What was judged of the subject, with its entries applied. What became of them is added to `effects`. */
export function disposed(judged: Judged, subject: string, standing: Standing, effects: Effects): Judged {
  const waivers = standing.waivers.get(subject) ?? [];
  const decisions = standing.decisions.get(subject) ?? [];
  if (waivers.length + decisions.length === 0) return judged;
  const here: Effects = new Map();
  for (const entry of waivers) here.set(entry.id, noteOn(entry, 'waiver_other_rules'));
  for (const entry of decisions) here.set(entry.id, noteOn(entry, 'decision_other_rules'));
  const findings = judged.findings.map((finding) => {
    const own = <One extends Entry>(entries: readonly One[]): One[] => entries.filter((e) => e.rule === finding.rule);
    return waived(decided(finding, own(decisions), here), own(waivers), here);
  });
  // A batch may hold a subject twice: an entry that was of use for one of them was of use.
  for (const [id, effect] of here) if (effects.get(id) !== null) effects.set(id, effect);
  return { ...judged, findings, verdict: verdictOf(findings) };
}

/** What every entry came to that did not do what it says, in the order of the file. */
export function notesOn({ waivers, decisions }: Entries, { idle }: Standing, effects: Effects): NoteData[] {
  const note = (entry: Entry, absent: NoteCode): NoteData[] => {
    const effect = idle.get(entry.id) ?? effects.get(entry.id);
    return effect === null ? [] : [effect ?? noteOn(entry, absent)];
  };
  return [
    ...waivers.flatMap((entry) => note(entry, 'waiver_unused')),
    ...decisions.flatMap((entry) => note(entry, 'decision_unused')),
  ];
}

/** The entry about the item itself goes before the one about the whole finding. */
const forItem = <One extends Entry>(entries: readonly One[], id: string): One[] => [
  ...entries.filter((entry) => entry.item === id),
  ...entries.filter((entry) => entry.item == null),
];

function decided(finding: JudgedFinding, entries: readonly DecisionEntry[], effects: Effects): JudgedFinding {
  if (entries.length === 0) return finding;
  for (const entry of entries) effects.set(entry.id, undecided(finding, entry));
  const used = (entry: DecisionEntry): Decision => {
    effects.set(entry.id, null);
    const { id, outcome, reason, decided_by, approval, on } = entry;
    return { id, outcome, reason, decided_by, approval, on };
  };
  const whole = entries.find((entry) => entry.item == null);
  if (finding.items.length === 0) {
    return whole !== undefined && isLeftToPerson(finding) ? ofDecided(finding, used(whole)) : finding;
  }
  const items = finding.items.map((item) => {
    const [entry] = isLeftToPerson(item) ? forItem(entries, item.id) : [];
    return entry === undefined ? item : settled(item, used(entry));
  });
  const isCovered = whole !== undefined && effects.get(whole.id) !== null && finding.items.some(isLeftToPerson);
  if (isCovered) effects.set(whole.id, noteOn(whole, 'decision_covered'));
  return items.some((item, i) => item !== finding.items[i]) ? ofItems(finding, items) : finding;
}

/** Why a decision would settle nothing. */
function undecided(finding: JudgedFinding, entry: DecisionEntry): NoteData {
  const { item = null } = entry;
  const unit = item === null ? finding : finding.items.find(({ id }) => id === item);
  if (unit === undefined) return noteOn(entry, 'decision_no_item', { params: itemsOf(finding) });
  const { status, missing } = unit;
  const isMissing = status === 'undetermined' && missing.length > 0;
  return noteOn(entry, isMissing ? 'decision_missing' : 'decision_not_open', { status });
}

const itemsOf = ({ items }: JudgedFinding): NoteData['params'] => ({ items: items.map(({ id }) => id).join(', ') });

function waived(finding: JudgedFinding, entries: readonly WaiverEntry[], effects: Effects): JudgedFinding {
  if (entries.length === 0) return finding;
  for (const entry of entries) effects.set(entry.id, notWaived(finding, entry));
  if (finding.status !== 'fail') return finding;
  if (finding.items.length === 0) {
    const waiver = waiverOf(
      finding,
      entries.filter((entry) => entry.item == null),
      effects,
    );
    return waiver === null ? finding : { ...finding, disposition: 'waived', waiver };
  }
  const items = finding.items.map((item): JudgedItem => {
    const waiver = item.status === 'fail' ? waiverOf(item, forItem(entries, item.id), effects) : null;
    return waiver === null ? item : { ...item, disposition: 'waived', waiver };
  });
  const isWaived = items.every(({ status, disposition }) => status !== 'fail' || disposition === 'waived');
  return { ...finding, items, disposition: isWaived ? 'waived' : 'active' };
}

/** Why a waiver would waive nothing. */
function notWaived(finding: JudgedFinding, entry: WaiverEntry): NoteData {
  const { item = null } = entry;
  const unit = item === null ? finding : finding.items.find(({ id }) => id === item);
  if (unit === undefined) return noteOn(entry, 'waiver_no_item', { params: itemsOf(finding) });
  // What fails is waived by this entry or by others; where it is by this one, that is told in its place.
  if (unit.status === 'fail') return noteOn(entry, 'waiver_covered');
  return noteOn(entry, 'waiver_not_failing', { status: unit.status });
}

/** The first entry that covers what fails here. One for which too much is short is told, also where another covers it. */
function waiverOf(
  { shortfall }: Pick<JudgedItem, 'shortfall'>,
  entries: readonly WaiverEntry[],
  effects: Effects,
): Waiver | null {
  for (const entry of entries) {
    const { id, reason, approved_by, approval, granted, expires, max_shortfall: limit } = entry;
    if (limit !== undefined && !isWithin(shortfall, limit)) {
      effects.set(id, noteOn(entry, 'waiver_shortfall', { params: { limit }, shortfall }));
      continue;
    }
    if (effects.get(id)?.code !== 'waiver_shortfall') effects.set(id, null);
    return { id, reason, approved_by, approval, granted, expires };
  }
  return null;
}

/** Whether the whole of what is short, as far as it is known, lies within the amount; both in one unit. */
function isWithin(shortfall: Quantity | null, written: string): boolean {
  const limit = shortfallLimit(written);
  if (limit === null || shortfall === null || !('unit' in shortfall) || shortfall.unit !== limit.unit) return false;
  const most = 'value' in shortfall ? shortfall.value : shortfall.max;
  return most !== null && Q.compare(amountOf(most), limit.amount) <= 0;
}

/** `35.5` or `2/3`, as results write exact amounts. */
function amountOf(text: string): Q.Rational {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Q.divide(Q.fromDecimal(numerator), Q.fromDecimal(denominator));
}
