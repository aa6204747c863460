/** The words for outcomes, verdicts, forces and those whom a clause binds. */
import type { Bilingual, JudgedResult } from '../model/report.ts';
import type { DutyBearer, Force, Status, Verdict } from '../model/status.ts';

export const STATUS_WORDS: Readonly<Record<Status, Bilingual>> = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '不符合', en: 'fail' },
  undetermined: { zh: '无法判定', en: 'undetermined' },
  not_applicable: { zh: '不适用', en: 'not applicable' },
  not_yet_due: { zh: '未到期', en: 'not yet due' },
};

export const VERDICT_WORDS: Readonly<Record<Verdict | 'invalid', Bilingual>> = {
  compliant: { zh: '符合', en: 'compliant' },
  non_compliant: { zh: '不符合', en: 'non-compliant' },
  undetermined: { zh: '无法判定', en: 'undetermined' },
  not_yet_due: { zh: '未到期', en: 'not yet due' },
  not_applicable: { zh: '无适用条文', en: 'no rule applies' },
  invalid: { zh: '文件有误', en: 'invalid input' },
};

export const FORCE_WORDS: Readonly<Record<Force, Bilingual>> = {
  mandatory: { zh: '强制', en: 'mandatory' },
  principle: { zh: '原则上', en: 'in principle' },
  target: { zh: '目标', en: 'target' },
  encouraged: { zh: '鼓励', en: 'encouraged' },
};

export const BEARER_WORDS: Readonly<Record<DutyBearer, Bilingual>> = {
  developer: { zh: '建设单位', en: 'developer' },
  county_government: { zh: '县（市、区）政府', en: 'county or district government' },
  city_government: { zh: '市政府', en: 'city government' },
  operator: { zh: '运营单位', en: 'operator' },
};

export const DATE_ORIGIN_WORDS: Readonly<Record<JudgedResult['assessed_on_from'], Bilingual>> = {
  today: { zh: '今天，未另行指定', en: 'today, as no date was given' },
  option: { zh: '由命令行 --as-of 指定', en: 'set by --as-of' },
  subject: { zh: '送审文件 assessed_on 所填', en: 'assessed_on in the submission' },
};

/** A sign beside each word, for readers who scan; colour never carries the meaning. */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = {
  pass: '✔',
  fail: '✘',
  undetermined: '?',
  not_applicable: '–',
  not_yet_due: '…',
};

export const VERDICT_SIGNS: Readonly<Record<Verdict | 'invalid', string>> = {
  compliant: '✔',
  non_compliant: '✘',
  undetermined: '?',
  not_yet_due: '…',
  not_applicable: '–',
  invalid: '✘',
};
