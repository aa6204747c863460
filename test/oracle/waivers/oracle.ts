/**
 * What a file of waivers and decisions has to do to a result, told a second time: from the contract and from
 * docs/waivers.md alone, on nothing but the JSON of a run without waivers. It shares no code with the program.
 */

/** Of a result, what waivers and decisions bear on. */
export interface Unit {
  readonly status: string;
  readonly shortfall: { value?: string; max?: string | null; unit?: string } | null;
  readonly missing: readonly string[];
  readonly judgement: unknown;
}
export interface Finding extends Unit {
  readonly rule: string;
  readonly force: string;
  readonly items: readonly (Unit & { readonly id: string })[];
}
export interface Result {
  readonly subject: { readonly id: string | null };
  readonly verdict: string;
  readonly findings: readonly Finding[];
}

interface About {
  readonly id: string;
  readonly subject: string;
  readonly rule: string;
  readonly item?: string | null;
}
export interface Waiver extends About {
  readonly granted: string;
  readonly expires: string;
  readonly max_shortfall?: string;
}
export interface Decision extends About {
  readonly outcome: 'pass' | 'fail';
  readonly on: string;
}
export interface File {
  readonly waivers: readonly Waiver[];
  readonly decisions: readonly Decision[];
}

export interface Options {
  readonly failOn: readonly string[];
  readonly undetermined: 'exit' | 'fail' | 'ignore';
  readonly allowEmpty: boolean;
}

/** `by` are the entries of which one has to be named. */
export interface Outcome {
  readonly status: string;
  readonly waived: boolean;
  readonly waivedBy: readonly string[];
  readonly decidedBy: string | null;
}
export interface Disposed extends Outcome {
  readonly rule: string;
  readonly force: string;
  readonly items: readonly (Outcome & { readonly id: string })[];
}
export interface Judged {
  readonly verdict: string;
  readonly findings: readonly Disposed[];
}

const ORDER = ['fail', 'undetermined', 'not_yet_due', 'pass'];
const DECIDING = ['mandatory', 'principle', 'target'];

/** The entries that have a say on this day: in force, and the first for their subject, rule and item. */
export function inForce({ waivers, decisions }: File, day: string): File {
  return {
    waivers: first(waivers.filter(({ granted, expires }) => granted <= day && day <= expires)),
    decisions: first(decisions.filter(({ on }) => on <= day)),
  };
}

function first<One extends About>(entries: readonly One[]): One[] {
  const same = (a: One, b: One) =>
    a.subject === b.subject && a.rule === b.rule && (a.item ?? null) === (b.item ?? null);
  return entries.filter((one, at) => entries.findIndex((other) => same(one, other)) === at);
}

/** What the result has to say with the file, on this day. */
export function expected(result: Result, file: File, day: string): Judged {
  const { waivers, decisions } = inForce(file, day);
  const findings = result.findings.map((finding) => {
    const own = <One extends About>(entries: readonly One[]) =>
      entries.filter(({ subject, rule }) => subject === result.subject.id && rule === finding.rule);
    return disposed(finding, own(waivers), own(decisions));
  });
  return { verdict: result.verdict === 'invalid' ? 'invalid' : verdict(findings), findings };
}

function disposed(finding: Finding, waivers: readonly Waiver[], decisions: readonly Decision[]): Disposed {
  const { rule, force } = finding;
  const whole = <One extends About>(entries: readonly One[]) => entries.filter(({ item }) => (item ?? null) === null);
  if (finding.items.length === 0) {
    return { rule, force, ...outcome(finding, whole(waivers), whole(decisions)), items: [] };
  }
  const items = finding.items.map((item) => {
    const its = <One extends About>(entries: readonly One[]) => [
      ...entries.filter((entry) => entry.item === item.id),
      ...whole(entries),
    ];
    return { id: item.id, ...outcome(item, its(waivers), its(decisions)) };
  });
  const isDecided = items.some(({ decidedBy }) => decidedBy !== null);
  const all = ORDER.find((status) => items.some((item) => item.status === status)) ?? 'not_applicable';
  const status = isDecided ? all : finding.status;
  const failing = items.filter((item) => item.status === 'fail');
  const waived = status === 'fail' && failing.every((item) => item.waived);
  return { rule, force, status, waived, waivedBy: [], decidedBy: null, items };
}

function outcome(unit: Unit, waivers: readonly Waiver[], decisions: readonly Decision[]): Outcome {
  const isAsked = unit.status === 'undetermined' && unit.judgement !== null && unit.missing.length === 0;
  const [decision] = isAsked ? decisions : [];
  const status = decision?.outcome ?? unit.status;
  const by = status === 'fail' ? waivers.filter((waiver) => covers(waiver, unit)).map(({ id }) => id) : [];
  return { status, waived: by.length > 0, waivedBy: by, decidedBy: decision?.id ?? null };
}

function covers({ max_shortfall: limit }: Waiver, { shortfall }: Unit): boolean {
  if (limit === undefined) return true;
  const [, most = '', unit = ''] = /^([0-9.]+) ?(.+)$/.exec(limit) ?? [];
  const short = shortfall?.value ?? shortfall?.max ?? null;
  return short !== null && shortfall?.unit === unit && atMost(short, most);
}

/** Exactly: `2/3` against `0.66`, each as a fraction of whole numbers. */
export function atMost(a: string, b: string): boolean {
  const [aTop, aBottom] = fraction(a);
  const [bTop, bBottom] = fraction(b);
  return aTop * bBottom <= bTop * aBottom;
}

function fraction(text: string): [bigint, bigint] {
  const [top = '', bottom = '1'] = text.split('/');
  const [whole = '', decimals = ''] = top.split('.');
  return [BigInt(whole + decimals), BigInt(bottom) * 10n ** BigInt(decimals.length)];
}

/** What fails and is not waived. */
const fails = ({ status, waived }: Disposed): boolean => status === 'fail' && !waived;

/** Open as a whole, or in an item beside others that fail and are waived. */
const isOpen = ({ status, waived, items }: Disposed): boolean =>
  status === 'undetermined' || (waived && items.some((item) => item.status === 'undetermined'));

function verdict(findings: readonly Disposed[]): string {
  const deciding = findings.filter(({ force }) => DECIDING.includes(force));
  if (deciding.some(fails)) return 'non_compliant';
  if (deciding.some(isOpen)) return 'undetermined';
  if (findings.some(({ status }) => status === 'pass')) return 'compliant';
  return findings.some(({ status }) => status === 'not_yet_due') ? 'not_yet_due' : 'not_applicable';
}

/** By the table of the contract's section 4. */
export function exitCode(judged: readonly Judged[], { failOn, undetermined, allowEmpty }: Options): number {
  const findings = judged.flatMap((one) => one.findings);
  const blocking = findings.filter(({ force }) => failOn.includes(force));
  const open = blocking.some(isOpen);
  if (blocking.some(fails) || (open && undetermined === 'fail')) return 1;
  if (judged.some((one) => one.verdict === 'invalid')) return 4;
  if (!allowEmpty && findings.every(({ status }) => status === 'not_applicable')) return 4;
  return open && undetermined === 'exit' ? 3 : 0;
}
