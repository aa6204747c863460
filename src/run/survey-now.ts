/** The survey of a project at once: for those who bring the libraries of geodesy with them anyway. */
import { datumSuspicions } from '../facts/datum-suspicions.ts';
import { earthSurvey } from '../facts/earth-survey.ts';
import { standsOffSite } from '../facts/off-site.ts';
import type { Register, Survey } from '../facts/survey.ts';
import type { HousingProject } from '../model/subject.ts';

/** Without suspicions. */
export const bareSurveyNow = earthSurvey;

/** `register`: facilities that stand already, or null. */
export function surveyNow(project: HousingProject, register: Register | null = null): Survey {
  const survey = earthSurvey(project, register);
  const { crs } = project;
  if (crs == null || !standsOffSite(project, survey)) return survey;
  // A copy does not have what the survey works out when it is asked.
  return { ...survey, nearby: survey.nearby, suspicions: datumSuspicions(project, crs) };
}
