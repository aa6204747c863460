/** The subject of the sample that has every status with every force, and everything that people may decide. */
import type { Decision, Finding, Item, JudgedResult, Waiver } from '../../src/model/report.ts';
import { FORCES, STATUSES } from '../../src/model/status.ts';

const WAIVER: Waiver = {
  id: 'W-2026-003',
  reason: '用地受限 & 已另行安排；见 <会议纪要>\n第 3 条',
  approved_by: '郑州市自然资源和规划局',
  approval: '郑自然资函〔2026〕12号',
  granted: '2026-03-01',
  expires: '2026-12-31',
};

const decision = (outcome: Decision['outcome']): Decision => ({
  id: `D-2026-${outcome}`,
  outcome,
  reason: '两处相邻，中间只隔一条小区内部道路',
  decided_by: '审查组',
  approval: '审查会议纪要〔2026〕5号',
  on: '2026-11-20',
});

const JUDGEMENT = { zh: '请看总平面图。', en: 'Look at the site plan.' };

/** As the engine words it: the question, then who answered it. */
const settled = (outcome: Decision['outcome']): Finding['reason'] => ({
  code: 'decided',
  zh: `有 2 处。条文留待人工认定：${JUDGEMENT.zh}已由人工认定为${outcome === 'pass' ? '通过' : '不符合'}（D-2026-${outcome}，审查组，2026-11-20，审查会议纪要〔2026〕5号）：两处相邻，中间只隔一条小区内部道路。`,
  en: `There are 2. The words leave this to a person: ${JUDGEMENT.en} A person decided: ${outcome} (D-2026-${outcome}, 审查组, 2026-11-20, 审查会议纪要〔2026〕5号): 两处相邻，中间只隔一条小区内部道路.`,
});

const said = (zh: string, en: string): Finding['reason'] => ({ code: 'said', zh, en });

function found(rule: string, given: Partial<Finding>): Finding {
  return {
    rule: `every.${rule}`,
    status: 'fail',
    force: 'mandatory',
    disposition: 'active',
    title: { zh: `示例 ${rule}`, en: `Example ${rule}` },
    clause: {
      document: '示府办〔2021〕7号',
      title: '关于示范的若干意见',
      issued: '2021-12-15',
      at: '五',
      quote: '“应”',
      lead_ins: [],
    },
    measured: null,
    required: null,
    shortfall: null,
    missing: [],
    judgement: null,
    reason: said('说明。', 'Explanation.'),
    readings: [],
    alternatives: [],
    duty_bearer: 'developer',
    items: [],
    location: { pointer: '', line: 2, column: 1 },
    ...given,
  };
}

const item = (id: string, given: Partial<Item>): Item => ({
  id,
  status: 'fail',
  disposition: 'active',
  measured: null,
  required: null,
  shortfall: null,
  missing: [],
  judgement: null,
  reason: said('分项说明。', 'Explanation of the item.'),
  location: { pointer: '/facilities/0', line: 9, column: 5 },
  ...given,
});

const waived = { disposition: 'waived', waiver: WAIVER } as const;

const all = STATUSES.flatMap((status) => FORCES.map((force) => found(`${status}.${force}`, { status, force })));

const decided: Finding[] = [
  found('waived', { force: 'principle', ...waived }),
  found('waived-in-part', { items: [item('F1', waived), item('F2', {}), item('F3', { status: 'pass' })] }),
  found('waived-whole', { disposition: 'waived', items: [item('F1', waived), item('F2', { status: 'pass' })] }),
  found('decided-pass', {
    status: 'pass',
    judgement: JUDGEMENT,
    decision: decision('pass'),
    reason: settled('pass'),
  }),
  found('decided-fail', { judgement: JUDGEMENT, decision: decision('fail'), reason: settled('fail') }),
  found('decided-item', {
    judgement: JUDGEMENT,
    items: [
      item('S1', { judgement: JUDGEMENT, decision: decision('fail'), reason: settled('fail') }),
      item('S2', { status: 'undetermined', judgement: JUDGEMENT }),
    ],
  }),
];

const findings = [...all, ...decided];
const count = (status: Finding['status']): number => findings.filter((finding) => finding.status === status).length;

export function sampleMatrix(): JudgedResult {
  return {
    subject: { kind: 'housing_project', id: '示例/#1 100%', name: '每种结论', city: null, file: './送审/a?b#c.yaml' },
    pack: {
      id: 'every',
      version: '1.0.0',
      digest: `sha256:${'e'.repeat(64)}`,
      origin: 'own',
      city: { zh: '示范市', en: 'Sample City' },
      documents: [{ number: '示府办〔2021〕7号', title: '关于示范的若干意见', issued: '2021-12-15' }],
      notices: [],
    },
    assessed_on: '2026-11-21',
    assessed_on_from: 'option',
    verdict: 'non_compliant',
    counts: {
      pass: count('pass'),
      fail: count('fail'),
      undetermined: count('undetermined'),
      not_applicable: count('not_applicable'),
      not_yet_due: count('not_yet_due'),
    },
    findings,
    remarks: [],
  };
}
