/**
 * eldercheck as a library.
 *
 *     import { check, loadPack } from 'eldercheck';
 *     const pack = await loadPack('zhengzhou');
 *     const result = check({ id: 'P1', stage: 'new', households: 850, facilities: [] }, pack, { asOf: '2026-11-01' });
 */
import type { CompiledPack } from './engine/compile.ts';
import { judge } from './engine/judge.ts';
import { validateProject } from './load/library.ts';
import type { JudgedResult } from './model/report.ts';
import { judgedResult } from './report/result.ts';
import { openPacks } from './run/packs.ts';

export { InvalidInput, type Problem } from './model/problem.ts';
export type { Finding, InputError, Item, JudgedResult, Quantity, Report, Requirement } from './model/report.ts';
export type { Force, Status, Verdict } from './model/status.ts';
export type { Building, Community, Facility, HousingProject, Phase } from './model/subject.ts';
export { UnusablePack } from './run/unusable-pack.ts';
export { VERSION } from './version.ts';

/** A rule pack, compiled and ready to judge any number of subjects. */
export type Pack = CompiledPack;

export interface LoadOptions {
  /** Files or folders with packs of one's own; one with the id of a built-in pack stands in for it. */
  readonly rules?: readonly string[];
}

export interface CheckOptions {
  /** The date that the rules are applied for, `YYYY-MM-DD`; outranks the one that the subject names. */
  readonly asOf?: string;
}

/**
 * The rule pack of a city, by slug, Chinese or English name or six-digit code.
 * Throws UnusablePack for a pack with mistakes and a RangeError for a city without one.
 */
export async function loadPack(city: string, options: LoadOptions = {}): Promise<Pack> {
  const packs = await openPacks(options.rules ?? []);
  const pack = await packs.forCity(city);
  if (pack === null) throw new RangeError(`no rule pack for ${city}; there are ${packs.cities().join(', ')}`);
  return pack;
}

/**
 * Checks one project. Lengths are metres, areas square metres, dates `YYYY-MM-DD`, positions [east, north]; see the
 * JSON Schema. The same input, pack and date give the same result; no clock is read, so a date must come from
 * `options.asOf` or the subject's `assessed_on`.
 * Throws InvalidInput with every problem found, and a RangeError where no date is given.
 */
export function check(project: unknown, pack: Pack, options: CheckOptions = {}): JudgedResult {
  const valid = validateProject(project);
  const assessedOn = options.asOf ?? valid.assessed_on;
  if (assessedOn == null) throw new RangeError('no date to apply the rules for: give asOf or assessed_on');
  return judgedResult({
    subject: { kind: 'housing_project', id: valid.id, name: valid.name ?? null, city: pack.pack.city.slug, file: '' },
    pack,
    assessedOn,
    assessedOnFrom: options.asOf === undefined ? 'subject' : 'option',
    judged: judge(pack, valid, assessedOn),
    locate: () => null,
  });
}
