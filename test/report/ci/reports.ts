/** 1,000 made-up subjects whose names, ids and reasons are hostile texts, with each status, force and disposition. */
import fc from 'fast-check';
import type { Finding, Item, Report, SubjectResult } from '../../../src/model/report.ts';
import { FORCES, STATUSES, statusOfItems } from '../../../src/model/status.ts';
import { reportOf } from '../../../src/report/result.ts';
import { finding, item, sample } from '../sample.ts';

/** A report of these results, under the usual policy. */
export const reportWith = (results: readonly SubjectResult[], policy: Partial<Report['policy']> = {}): Report =>
  reportOf(results, { ...sample.policy, ...policy }, '0.1.0', []);

/** What breaks a careless format: marks of each, commands of services, what a terminal obeys, what XML forbids. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  ']]>',
  '&amp; &lt;',
  '\u202e倒写',
  '%0A::error::x',
  '::set-output name=a::b',
  'a\n::add-mask::b',
  'a\r::stop-commands::b',
  '甲::error file=x::y',
  '##[error]x',
  '##vso[task.complete]',
  "=cmd|'/C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  "'=1",
  "''",
  '＝1',
  '410105199001010011',
  '007',
  '2-1',
  '1e5',
  '长'.repeat(300),
  'W'.repeat(300),
  '\ud800x\udc00',
  '\u0000\u0001\u001b[31m',
  '\ufffe\uffff',
  '"quoted", and; more',
  "a'b",
  '| cell | `code` | **bold**',
  'a, b: c',
  '\u2028\u0085\ufeff',
  '🏠',
  '',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 12 }));

/** The first subject of the sample, which stands in for what the made-up ones do not differ in. */
const MODEL = judgedOf(sample.results[0]);

const CLAUSE = { document: '示府办〔2021〕7号', title: '关于示范的意见', issued: '2021-12-15', at: '四', lead_ins: [] };

function judgedOf(result: SubjectResult | undefined) {
  if (result === undefined || result.verdict === 'invalid') throw new Error('the sample begins with a judged subject');
  return result;
}

const REASON = { code: 'made_up', zh: '编造的理由。', en: 'A reason made up.' };

const status = fc.constantFrom(...STATUSES);

const items = fc.array(fc.record({ id: text, status, waived: fc.boolean(), reason: text }), { maxLength: 3 });

const findings = fc.array(
  fc.record({ status, waived: fc.boolean(), force: fc.constantFrom(...FORCES), reason: text, items }),
  { minLength: 1, maxLength: 3 },
);

const subjects = fc.record({ id: text, name: fc.option(text), file: text, findings });

type MadeUp = typeof subjects extends fc.Arbitrary<infer Value> ? Value : never;

const at = (line: number): Finding['location'] => ({ pointer: `/facilities/${line}`, line, column: 2 });

function madeItem({ id, status, waived, reason }: MadeUp['findings'][number]['items'][number], index: number): Item {
  return item({
    // The items of a rule have names of their own, as they have in the engine.
    id: `${index}${id}`,
    status,
    disposition: status === 'fail' && waived ? 'waived' : 'active',
    reason: { ...REASON, zh: reason, en: reason },
    location: at(index + 1),
  });
}

function madeFinding(made: MadeUp['findings'][number], index: number): Finding {
  const ownItems = made.items.map(madeItem);
  const failing = ownItems.filter((one) => one.status === 'fail');
  const own = ownItems.length === 0 ? made.status : statusOfItems(ownItems.map((one) => one.status));
  const isWaived = ownItems.length === 0 ? made.waived : failing.every((one) => one.disposition === 'waived');
  return finding({
    rule: `made-up.rule-${index}`,
    status: own,
    force: made.force,
    disposition: own === 'fail' && isWaived ? 'waived' : 'active',
    title: { zh: `第 ${index} 条`, en: `Rule ${index}` },
    clause: { ...CLAUSE, quote: `${made.reason}引文` },
    reason: { ...REASON, zh: made.reason, en: made.reason },
    items: ownItems,
    location: at(index + 10),
  });
}

function madeResult(made: MadeUp, index: number): SubjectResult {
  const own = made.findings.map(madeFinding);
  const count = (wanted: Finding['status']) => own.filter((one) => one.status === wanted).length;
  const counts = {
    pass: count('pass'),
    fail: count('fail'),
    undetermined: count('undetermined'),
    not_applicable: count('not_applicable'),
    not_yet_due: count('not_yet_due'),
  };
  const subject = { ...MODEL.subject, id: `${made.id}${index}`, name: made.name, file: `f${made.file}` };
  return { ...MODEL, subject, counts, findings: own, remarks: [] };
}

/** The same ones in every run. */
export const hostile: readonly SubjectResult[] = fc.sample(subjects, { numRuns: 1000, seed: 20261122 }).map(madeResult);
