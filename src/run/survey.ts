/** Making the survey of a project before it is judged; the libraries of geodesy are loaded only where they are needed. */
import { standsOffSite } from '../facts/off-site.ts';
import { asDrawn, isGeographic, type Register, type Survey } from '../facts/survey.ts';
import type { HousingProject } from '../model/subject.ts';

/** Null where the project is to be measured as it is drawn, and nobody else serves it. */
export async function surveyFor(project: HousingProject, register: Register | null): Promise<Survey | null> {
  const isPlain = register === null && !isGeographic(project.crs);
  if (isPlain && !standsOffSite(project, asDrawn(project))) return null;
  const { surveyNow } = await import('./survey-now.ts');
  return surveyNow(project, register);
}
