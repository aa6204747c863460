/** How the small domains of Luoyang are put together from lists of values. */
import type { HousingProject } from '../../../src/model/subject.ts';
import { STAGES } from '../../../src/model/vocabulary.ts';
import { type Choices, numbered, product } from '../domains.ts';

export type Subject = HousingProject;

export function* subjects(choices: Choices<Subject>): Generator<Subject> {
  for (const subject of product<Subject>(choices)) yield ofLuoyang(subject);
}

/** The same subject with ids, in a coordinate system if it has coordinates. */
export function ofLuoyang(subject: Subject): Subject {
  const centres = (subject.communities ?? []).flatMap((community) => community.centres ?? []);
  return {
    ...numbered(subject),
    city: 'luoyang',
    ...(centres.some(({ location }) => location) && { crs: 'EPSG:4547' }),
    ...(subject.phases && { phases: subject.phases.map((p, i) => ({ id: `${i + 1}`, ...p })) }),
  };
}

/** Every `step`-th. */
export function* every<T>(step: number, all: Iterable<T>): Generator<T> {
  let i = 0;
  for (const one of all) if (i++ % step === 0) yield one;
}

/** Every two of them, in one order only, each with itself too. */
export const twos = <T>(items: readonly T[]): T[][] => items.flatMap((a, i) => items.slice(i).map((b) => [a, b]));

export const ANY_STAGE = [...STAGES, undefined];
