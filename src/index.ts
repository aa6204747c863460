/**
 * eldercheck as a library.
 *
 *     import { check, loadPack } from 'eldercheck';
 *     const pack = await loadPack('zhengzhou');
 *     const result = check({ id: 'P1', stage: 'new', households: 850, facilities: [] }, pack, { asOf: '2026-11-01' });
 */

import type { CompiledPack } from './engine/compile.ts';
import { judge } from './engine/judge.ts';
import { isCalendarDay } from './load/dates.ts';
import { validateSubject } from './load/library.ts';
import type { Bilingual, JudgedResult } from './model/report.ts';
import { isProject, kindOf } from './model/subjects.ts';
import { judgedResult } from './report/result.ts';
import { openPacks } from './run/packs.ts';
import { surveyNow } from './run/survey-now.ts';

export { InvalidInput, type Problem } from './model/problem.ts';
export type {
  Bilingual,
  Finding,
  InputError,
  Item,
  JudgedResult,
  Quantity,
  Remark,
  Report,
  Requirement,
} from './model/report.ts';
export type { Force, Status, Verdict } from './model/status.ts';
export type { Building, Community, Facility, HousingProject, Phase } from './model/subject.ts';
export { UnusablePack } from './run/unusable-pack.ts';
export { VERSION } from './version.ts';

/** A rule pack, compiled and ready to judge any number of subjects. Only `loadPack` makes one. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly city: Bilingual;
  /** `sha256:…` of its content and of the documents that it quotes. */
  readonly digest: string;
  readonly origin: 'built-in' | 'own';
}

export interface LoadOptions {
  /** Files or folders with packs of one's own; one with the id or the city of a built-in pack stands in for it. */
  readonly rules?: readonly string[];
}

export interface CheckOptions {
  /** The date that the rules are applied for, `YYYY-MM-DD`; outranks the one that the subject names. */
  readonly asOf?: string;
}

/** What a pack is inside may change with any version, so nobody is shown it. */
const COMPILED = new WeakMap<Pack, CompiledPack>();

/**
 * The rule pack of a city, by slug, Chinese or English name or six-digit code.
 * Throws UnusablePack for a pack with mistakes and a RangeError for a city without one.
 */
export async function loadPack(city: string, options: LoadOptions = {}): Promise<Pack> {
  const packs = await openPacks(options.rules ?? []);
  const compiled = await packs.forCity(city);
  if (compiled === null) throw new RangeError(`no rule pack for ${city}; there are ${packs.cities().join(', ')}`);
  const { id, version, city: place } = compiled.pack;
  const { digest, origin } = compiled;
  const pack: Pack = Object.freeze({ id, version, city: place.name, digest, origin });
  COMPILED.set(pack, compiled);
  return pack;
}

/**
 * Checks one project, area or plan. Lengths are metres, areas square metres, dates `YYYY-MM-DD`, positions [east, north]; see the
 * JSON Schema. The same input, pack and date give the same result; no clock is read, so a date must come from
 * `options.asOf` or the subject's `assessed_on`. The city that the subject names is not compared with that of the pack.
 * No waivers and no decisions are applied; the command does that, by the day of its run.
 * Throws InvalidInput with every problem found, a RangeError where no date is given or `asOf` is none, and a TypeError
 * for a pack that does not come from `loadPack`.
 */
export function check(subject: unknown, pack: Pack, options: CheckOptions = {}): JudgedResult {
  const compiled = COMPILED.get(pack);
  if (compiled === undefined) throw new TypeError('a pack comes from loadPack');
  const { asOf } = options;
  if (asOf !== undefined && !isCalendarDay(asOf)) throw new RangeError(`asOf is no date: ${JSON.stringify(asOf)}`);
  const valid = validateSubject(subject);
  const assessedOn = asOf ?? valid.assessed_on;
  if (assessedOn == null) throw new RangeError('no date to apply the rules for: give asOf or assessed_on');
  const { slug } = compiled.pack.city;
  return judgedResult({
    subject: { kind: kindOf(valid), id: valid.id, name: valid.name ?? null, city: slug, file: '' },
    pack: compiled,
    assessedOn,
    assessedOnFrom: asOf === undefined ? 'subject' : 'option',
    judged: judge(compiled, valid, assessedOn, isProject(valid) ? surveyNow(valid) : null),
    locate: () => null,
  });
}
