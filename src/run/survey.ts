/** Making the survey of a project before it is judged; the libraries of geodesy are loaded only where they are needed. */
import { standsOffSite } from '../facts/off-site.ts';
import { asDrawn, isGeographic, type Register, type Survey } from '../facts/survey.ts';
import type { HousingProject } from '../model/subject.ts';

/** Null where the project is to be measured as it is drawn, and nobody else serves it. */
export async function surveyFor(project: HousingProject, register: Register | null): Promise<Survey | null> {
  if (isPlain(project, register) && !standsOffSite(project, asDrawn(project))) return null;
  const { surveyNow } = await geodesy();
  return surveyNow(project, register);
}

/** The same for whoever asks for the statuses alone: nothing is suspected, since a suspicion decides nothing. */
export async function bareSurveyFor(project: HousingProject, register: Register | null): Promise<Survey | null> {
  if (isPlain(project, register)) return null;
  const { bareSurveyNow } = await geodesy();
  return bareSurveyNow(project, register);
}

/** The same where nothing has to be loaded for it any more; undefined where something has. */
export function bareSurveyAtOnce(project: HousingProject, register: Register | null): Survey | null | undefined {
  return isPlain(project, register) ? null : loaded?.bareSurveyNow(project, register);
}

const isPlain = ({ crs }: HousingProject, register: Register | null): boolean =>
  register === null && !isGeographic(crs);

type Geodesy = typeof import('./survey-now.ts');

let loaded: Geodesy | null = null;

/** Asking the system each time takes longer than judging. */
async function geodesy(): Promise<Geodesy> {
  loaded ??= await import('./survey-now.ts');
  return loaded;
}
