/** What the numbers of several areas say against each other. */
import type { Report, ReportedData } from '../../model/report.ts';
import { flow, heading } from '../flow.ts';
import type { Style } from '../style.ts';
import { placeText } from './place.ts';

export function dataLines(style: Style, { data_findings: findings = [] }: Report): string[] {
  if (findings.length === 0) return [];
  return [
    ...heading(style, dataHeading(style, findings)),
    ...findings.flatMap((finding) => [
      ...flow(style, style.pick(finding)),
      ...flow(style, dataPlace(style, finding), { indent: 2, paint: style.palette.faint }),
    ]),
  ];
}

export const dataHeading = (style: Style, findings: readonly ReportedData[]): string =>
  style.say('data', { count: findings.length });

export const dataPlace = (style: Style, { location, subject }: ReportedData): string =>
  placeText(style, location, subject.file);
