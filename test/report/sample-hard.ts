/** The subject of the sample whose texts are hostile, endless or odd, under an own pack with every force. */
import type { Finding, JudgedResult } from '../../src/model/report.ts';

/** Escapes, a bell, a right-to-left override, zero-width characters, C1, DEL, and the end of a CDATA section. */
export const HOSTILE =
  'A&B <i>"甲"</i> ]]> \u001b[31m红\u001b[0m\u0007 \u202e倒写\u202c \u200b\ufeff\u0085\u007f\u2028完';

/** 300 characters without a place to break. */
export const ENDLESS = '新建居住区配套养老服务设施'.repeat(24).slice(0, 300);

const clause: Finding['clause'] = {
  document: '示府办〔2021〕7号',
  title: '关于示范的若干意见',
  issued: '2021-12-15',
  at: '四（一）',
  quote: `总户数超过3000户的社区应至少设立1处床位10张以上的社区养老服务中心；\n社区养老服务中心服务半径超过500米的，应在所辖住宅小区配建“站点”。${HOSTILE}`,
  lead_ins: ['到2020年，原则上：'],
};

const base = {
  disposition: 'active',
  clause,
  measured: null,
  required: null,
  shortfall: null,
  missing: [],
  judgement: null,
  readings: [],
  alternatives: [],
  items: [],
} as const satisfies Partial<Finding>;

const at = (pointer: string): Finding['location'] => ({ pointer, line: null, column: null });

const findings: Finding[] = [
  {
    ...structuredClone(base),
    rule: 'own-pack.each-site-area-with-a-very-long-id-that-has-to-be-cut-somewhere',
    status: 'fail',
    force: 'mandatory',
    title: { zh: ENDLESS, en: `Each${'VeryLongTitle'.repeat(24)}`.slice(0, 300) },
    duty_bearer: 'operator',
    measured: { min: '150', max: '160.5', unit: 'm2' },
    required: { comparator: '>=', min: '200', max: null, unit: 'm2' },
    shortfall: { min: '39.5', max: '50', unit: 'm2' },
    reason: { code: 'site_below', zh: '2 处中 1 处不足。', en: '1 of 2 sites is too small.' },
    readings: ['A06'],
    alternatives: [
      { reading: 'A06b', status: 'pass', text: { zh: '有一处达到即可', en: 'one site is enough' } },
      { reading: 'A06c', status: 'undetermined', text: { zh: '各处合计', en: 'the sum of all sites' } },
    ],
    items: [
      {
        id: HOSTILE,
        status: 'fail',
        disposition: 'active',
        measured: { min: '150', max: '160.5', unit: 'm2' },
        required: { comparator: '>=', min: '200', max: null, unit: 'm2' },
        shortfall: { min: '39.5', max: '50', unit: 'm2' },
        missing: [],
        judgement: null,
        reason: {
          code: 'below',
          zh: '这一处最多 160.5 ㎡，少于 200 ㎡。',
          en: 'This site has 160.5 m² at most, under 200 m².',
        },
        location: at('/facilities/0'),
      },
      {
        id: '东区🏠2号',
        status: 'pass',
        disposition: 'active',
        measured: { value: '260', unit: 'm2' },
        required: { comparator: '>=', value: '200', unit: 'm2' },
        shortfall: null,
        missing: [],
        judgement: null,
        reason: { code: 'enough', zh: '260 ㎡，满足。', en: '260 m²: met.' },
        location: at('/facilities/1'),
      },
    ],
    location: at('/facilities'),
  },
  {
    ...structuredClone(base),
    rule: 'own-pack.beds',
    status: 'fail',
    force: 'principle',
    title: { zh: '社区养老服务中心床位', en: 'Beds of the community centre' },
    duty_bearer: 'county_government',
    measured: { value: '29/3', unit: 'bed' },
    required: { comparator: '>', value: '10', unit: 'bed' },
    shortfall: { value: '1/3', unit: 'bed' },
    reason: { code: 'below', zh: '平均 29/3 张，少于 10 张。', en: '29/3 beds on average, under 10.' },
    location: at('/communities/0/centres/1'),
  },
  {
    ...structuredClone(base),
    rule: 'own-pack.means',
    status: 'fail',
    force: 'mandatory',
    disposition: 'waived',
    title: { zh: '取得方式', en: 'Means of acquisition' },
    duty_bearer: 'developer',
    measured: { text: 'construction' },
    required: { comparator: 'in', text: 'purchase, exchange, lease' },
    reason: { code: 'not_in', zh: '“建设”不在所列方式之中。', en: '"construction" is not among the means listed.' },
    location: at('/facilities/0/acquired_by'),
  },
  {
    ...structuredClone(base),
    rule: 'own-pack.garden',
    status: 'fail',
    force: 'encouraged',
    title: { zh: '室外活动场地', en: 'Outdoor area' },
    duty_bearer: 'developer',
    measured: { text: 'no' },
    required: { comparator: '=', text: 'yes' },
    reason: { code: 'absent', zh: '没有室外活动场地。', en: 'There is no outdoor area.' },
    location: at(''),
  },
  {
    ...structuredClone(base),
    rule: 'own-pack.share',
    status: 'undetermined',
    force: 'target',
    title: { zh: '护理型床位占比', en: 'Share of nursing beds' },
    duty_bearer: 'city_government',
    measured: { min: '0', max: '100', unit: '%' },
    required: { comparator: '>=', value: '35', unit: '%' },
    missing: ['/households', '/plan/nursing_beds', '/communities/0/centres/1/beds'],
    reason: { code: 'unknown', zh: '床位数没有填。', en: 'The number of beds is not given.' },
    location: at('/plan'),
  },
  {
    ...structuredClone(base),
    rule: 'own-pack.cover',
    status: 'not_yet_due',
    force: 'target',
    title: { zh: '设施覆盖率', en: 'Coverage' },
    duty_bearer: 'city_government',
    required: { comparator: '<=', date: '2026-12-31' },
    measured: { date: '2027-03' },
    reason: { code: 'not_due', zh: '目标到 2026-12-31 才到期。', en: 'The target is due on 2026-12-31.' },
    location: at(''),
  },
  {
    ...structuredClone(base),
    rule: 'own-pack.price',
    status: 'pass',
    force: 'encouraged',
    title: { zh: '移交价款', en: 'Price of the handover' },
    duty_bearer: 'developer',
    measured: { value: '0', unit: 'yuan' },
    required: { comparator: '=', value: '0', unit: 'yuan' },
    reason: { code: 'free', zh: '无偿移交，0 元。', en: 'Handed over free of charge: 0 yuan.' },
    location: at(''),
  },
];

export function sampleCase(): JudgedResult {
  return {
    subject: {
      kind: 'housing_project',
      id: `X-${'9'.repeat(90)}`,
      name: HOSTILE,
      city: null,
      file: 'C:\\送审\\a b.yaml',
    },
    pack: {
      id: 'own-pack',
      version: '1',
      digest: `sha256:${'f'.repeat(64)}`,
      origin: 'own',
      city: { zh: '示范市', en: 'Sample City' },
      documents: [{ number: clause.document, title: clause.title, issued: clause.issued }],
      notices: [],
    },
    assessed_on: '2026-11-21',
    assessed_on_from: 'option',
    verdict: 'non_compliant',
    counts: { pass: 1, fail: 4, undetermined: 1, not_applicable: 0, not_yet_due: 1 },
    findings,
    remarks: [],
  };
}
