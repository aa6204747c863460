/** Everything that can be checked. */
import type { Area } from './area.ts';
import type { SpatialPlan } from './plan.ts';
import type { HousingProject } from './subject.ts';
import type { SubjectKind } from './vocabulary.ts';

export type Subject = HousingProject | Area | SpatialPlan;

/** An omitted kind is a housing project. */
export const kindOf = (subject: Subject): SubjectKind => subject.kind ?? 'housing_project';

export const isProject = (subject: Subject): subject is HousingProject => kindOf(subject) === 'housing_project';
