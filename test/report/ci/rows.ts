/** One small report for each line of the table that the formats for CI services follow. */
import type { Finding, Report } from '../../../src/model/report.ts';
import { finding, item, sample } from '../sample.ts';
import { reportWith } from './reports.ts';

const reason = { code: 'x', zh: '少 15 ㎡。', en: '15 m² short.' };

export const WAIVER = {
  id: 'W-2026-003',
  reason: '用地受限',
  approved_by: '郑州市自然资源局',
  approval: '郑自然资函〔2026〕12号',
  granted: '2026-03-01',
  expires: '2026-12-31',
};

export const DECISION = {
  id: 'D-1',
  outcome: 'fail' as const,
  reason: '两处相距过远',
  decided_by: '李工',
  approval: '郑自然资函〔2026〕13号',
  on: '2026-04-01',
};

/** As the engine words it, so that nobody has to say it again. */
export const DECIDED = {
  code: 'decided',
  zh: '少 15 ㎡。已由人工认定为不符合（D-1，李工，2026-04-01，郑自然资函〔2026〕13号）：两处相距过远。',
  en: '15 m² short. A person decided: fail (D-1, 李工, 2026-04-01, 郑自然资函〔2026〕13号): 两处相距过远.',
};

export const rule = (given: Partial<Finding>): Finding =>
  finding({
    rule: 'own.r',
    status: 'pass',
    title: { zh: '面积', en: 'Area' },
    clause: { document: '示〔2021〕7号', title: '意见', issued: '2021-12-15', at: '四', quote: '原文', lead_ins: [] },
    reason,
    location: { pointer: '/facilities', line: 7, column: 3 },
    ...given,
  });

export { item, reason };

/** The report of one subject with these findings. */
export function reportOn(findings: readonly Finding[], policy: Partial<Report['policy']> = {}): Report {
  const [first] = sample.results;
  if (first === undefined || first.verdict === 'invalid') throw new Error('the sample begins with a judged subject');
  const subject = { ...first.subject, id: 'P1', file: 'p.json' };
  return reportWith([{ ...first, subject, findings: [...findings], remarks: [] }], policy);
}

export const INVALID: Report = reportWith(sample.results.filter(({ verdict }) => verdict === 'invalid'));
