/**
 * One report by hand with everything a format has to show: each status and force, a waiver, items, readings not
 * chosen, missing fields, judgements, remarks, an invalid subject, and texts that break careless output.
 */
import type { Finding, InvalidResult, Item, JudgedResult, Report } from '../../src/model/report.ts';
import { sampleCase } from './sample-hard.ts';
import { sampleMatrix } from './sample-matrix.ts';

type Clause = Finding['clause'];

const DOCUMENT = {
  document: '郑政〔2018〕34号',
  title: '加快建设郑州健康养老产业实施方案(2018—2020年)',
  issued: '2018-07-30',
  at: '三(一)1',
};

const clause = (quote: string, leadIns: string[] = []): Clause => ({ ...DOCUMENT, quote, lead_ins: leadIns });

const NEW_ESTATE = clause('新建居民住宅区要按照每百户30平方米以上的标准,集中配建居家社区养老服务设施');
const EXISTING = clause(
  '已建成住宅区养老服务设施未达到标准要求的,要按照每百户20平方米以上的标准,通过购买、置换、租赁、调剂等方式配置居家社区养老服务设施',
);
const RADIUS = clause('城市社区、行政村养老服务设施服务半径,应分别不超过500米和1000米');

/** A finding that nothing special is said about. */
export function finding(
  given: Pick<Finding, 'rule' | 'status' | 'title' | 'clause' | 'reason'> & Partial<Finding>,
): Finding {
  return {
    force: 'mandatory',
    disposition: 'active',
    measured: null,
    required: null,
    shortfall: null,
    missing: [],
    judgement: null,
    readings: [],
    alternatives: [],
    duty_bearer: 'developer',
    items: [],
    location: { pointer: '', line: 1, column: 1 },
    ...given,
  };
}

export function item(given: Pick<Item, 'id' | 'status' | 'reason' | 'location'> & Partial<Item>): Item {
  return {
    disposition: 'active',
    measured: null,
    required: null,
    shortfall: null,
    missing: [],
    judgement: null,
    ...given,
  };
}

const notNew = {
  code: 'not_bound',
  zh: '本项目为新建住宅区，该条只约束已建成住宅区。',
  en: 'The estate is new; the clause binds existing estates only.',
};

const quota = finding({
  rule: 'zhengzhou.new-30',
  status: 'fail',
  title: { zh: '新建住宅区每百户设施面积', en: 'Facility area per 100 households, new estate' },
  clause: NEW_ESTATE,
  measured: { value: '323.75', unit: 'm2' },
  required: { comparator: '>=', value: '361.5', unit: 'm2' },
  shortfall: { value: '37.75', unit: 'm2' },
  reason: {
    code: 'below',
    zh: '配建 F1 150 ㎡ + F2 173.75 ㎡ = 323.75 ㎡，要求 30 ㎡ × 1205 户 ÷ 100 = 361.5 ㎡，少 37.75 ㎡。',
    en: 'Provided F1 150 m² + F2 173.75 m² = 323.75 m²; required 30 m² × 1205 households ÷ 100 = 361.5 m²; 37.75 m² short.',
  },
  readings: ['A01', 'A02', 'A03', 'A04'],
  alternatives: [
    {
      reading: 'A01b',
      status: 'undetermined',
      text: { zh: '不足一百户按一百户计', en: 'every hundred begun counts whole' },
    },
  ],
  location: { pointer: '/facilities', line: 38, column: 3 },
});

const concentrated = finding({
  rule: 'zhengzhou.new-concentrated',
  status: 'undetermined',
  title: { zh: '新建住宅区集中配建', en: 'Provision in one place, new estate' },
  clause: NEW_ESTATE,
  measured: { value: '2', unit: 'site' },
  required: { comparator: '<=', value: '1', unit: 'site' },
  judgement: {
    zh: '请对照总平面图判断 2 处设施是否相邻、能否算作集中配建。',
    en: 'Look at the site plan: are the 2 sites next to each other, so that they count as one place?',
  },
  reason: {
    code: 'left_to_a_person',
    zh: '设施分在 2 处（S1、S2），条文没有说几处以内算集中，由审查人员判断。',
    en: 'The facilities stand on 2 sites (S1, S2); the clause gives no number for "in one place", so a person decides.',
  },
  readings: ['A09'],
  location: { pointer: '/facilities', line: 38, column: 3 },
});

const together = finding({
  rule: 'zhengzhou.four-sync',
  status: 'undetermined',
  title: { zh: '与住宅四同步', en: 'Four steps together with the housing' },
  clause: clause('与居民住宅同步规划、同步建设、同步验收、同步交付使用', [NEW_ESTATE.quote]),
  measured: { text: 'planning, construction' },
  required: { comparator: '=', text: 'planning, construction, acceptance, delivery' },
  missing: [
    '/phases/0/accepted_on',
    '/facilities/0/accepted_on',
    '/facilities/0/synchronised/acceptance',
    '/facilities/0/phase',
    '/buildings/0/location',
    '/buildings/1/location',
    '/buildings/2/location',
    '/buildings/3/location',
    '/buildings/4/location',
  ],
  missing_at: [
    { pointer: '/phases/0/accepted_on', line: 33, column: 22 },
    { pointer: '/facilities/0', line: 39, column: 5 },
    { pointer: '/facilities/0/synchronised', line: 44, column: 23 },
    { pointer: '/facilities/0', line: 39, column: 5 },
    { pointer: '/buildings/0', line: 20, column: 5 },
    { pointer: '/buildings/1', line: 21, column: 5 },
    { pointer: '/buildings/2', line: 22, column: 5 },
    { pointer: '/buildings/3', line: 23, column: 5 },
    { pointer: '/buildings/4', line: 24, column: 5 },
  ],
  reason: {
    code: 'items_open',
    zh: '4 个环节中 2 个通过，1 个无法判定，1 个未到期。',
    en: 'Of 4 steps 2 pass, 1 cannot be decided and 1 is not yet due.',
  },
  readings: ['A17'],
  items: [
    item({
      id: 'planning',
      status: 'pass',
      reason: { code: 'kept', zh: '设施 F1 与一期住宅同日规划。', en: 'F1 was planned on the same day as phase 1.' },
      location: { pointer: '/facilities/0', line: 39, column: 5 },
    }),
    item({
      id: 'construction',
      status: 'pass',
      reason: { code: 'kept', zh: '设施 F1 先于一期住宅开工。', en: 'F1 was started before phase 1.' },
      location: { pointer: '/facilities/0', line: 39, column: 5 },
    }),
    item({
      id: 'acceptance',
      status: 'undetermined',
      missing: ['/phases/0/accepted_on', '/facilities/0/accepted_on', '/facilities/0/synchronised/acceptance'],
      missing_at: [
        { pointer: '/phases/0/accepted_on', line: 33, column: 22 },
        { pointer: '/facilities/0', line: 39, column: 5 },
        { pointer: '/facilities/0/synchronised', line: 44, column: 23 },
      ],
      reason: {
        code: 'dates_unknown',
        zh: '设施 F1 和一期住宅的验收日期都没有填。',
        en: 'Neither the acceptance of F1 nor that of phase 1 has a date.',
      },
      location: { pointer: '/facilities/0', line: 39, column: 5 },
    }),
    item({
      id: 'delivery',
      status: 'not_yet_due',
      reason: { code: 'later_stage', zh: '到移交阶段才能证明。', en: 'Can be proved at the handover stage only.' },
      location: { pointer: '/facilities/0', line: 39, column: 5 },
    }),
  ],
  location: { pointer: '/facilities', line: 38, column: 3 },
});

const others: Finding[] = [
  finding({
    rule: 'zhengzhou.existing-20',
    status: 'not_applicable',
    title: { zh: '已建成住宅区每百户设施面积', en: 'Facility area per 100 households, existing estate' },
    clause: EXISTING,
    reason: notNew,
  }),
  finding({
    rule: 'zhengzhou.existing-means',
    status: 'not_applicable',
    title: { zh: '已建成住宅区取得方式', en: 'Means of acquisition, existing estate' },
    clause: EXISTING,
    reason: notNew,
  }),
  finding({
    rule: 'zhengzhou.radius-urban-500',
    status: 'pass',
    title: { zh: '城市社区服务半径', en: 'Service radius, urban community' },
    clause: RADIUS,
    measured: { min: '412.318', max: '437.905', unit: 'm' },
    required: { comparator: '<=', value: '500', unit: 'm' },
    reason: {
      code: 'within',
      zh: '最远的 7# 楼至最近设施 F1 的直线距离为 412.318–437.905 m，不超过 500 m。',
      en: 'Building 7#, the farthest, lies 412.318–437.905 m from F1 in a straight line: not over 500 m.',
    },
    readings: ['A13'],
  }),
  finding({
    rule: 'zhengzhou.land-per-capita',
    status: 'pass',
    title: { zh: '规划人均养老服务设施用地', en: 'Eldercare land per person of the plan' },
    clause: clause(
      '市、县 (市、区)两级在制定城市总体规划、控制性详细规划时,必须按照人均用地不少于0.1平方米的标准,规划设置养老服务设施',
    ),
    measured: { value: '5200', unit: 'm2' },
    required: { comparator: '>=', value: '5000', unit: 'm2' },
    reason: {
      code: 'enough',
      zh: '规划用地 5200 ㎡，要求 0.1 ㎡ × 50000 人 = 5000 ㎡，满足。',
      en: 'The plan sets 5200 m² aside; required 0.1 m² × 50000 persons = 5000 m²: met.',
    },
    duty_bearer: 'city_government',
  }),
];

const zhengzhou: JudgedResult = {
  subject: {
    kind: 'housing_project',
    id: 'ZZ-2026-014',
    name: '郑州市金水区北部片区某安置小区',
    city: 'zhengzhou',
    file: 'submissions/ZZ-2026-014.json',
  },
  pack: {
    id: 'zhengzhou',
    version: '2026.11.0',
    digest: `sha256:${'0'.repeat(64)}`,
    origin: 'built-in',
    city: { zh: '郑州', en: 'Zhengzhou' },
    documents: [{ number: DOCUMENT.document, title: DOCUMENT.title, issued: DOCUMENT.issued }],
    notices: [
      {
        zh: '《河南省养老服务条例》自 2022-10-01 起施行，其要求未列入本规则包，请另行核对。',
        en: 'The Henan eldercare service regulation, in force since 2022-10-01, is not in this pack: check it separately.',
      },
    ],
  },
  assessed_on: '2026-11-01',
  assessed_on_from: 'subject',
  verdict: 'non_compliant',
  counts: { pass: 2, fail: 1, undetermined: 2, not_applicable: 2, not_yet_due: 0 },
  findings: [quota, concentrated, together, ...others],
  remarks: [
    {
      level: 'note',
      code: 'left_out',
      zh: '设施 F3 是养老机构，不计入每百户面积。',
      en: 'F3 is an eldercare institution and does not count toward the area per 100 households.',
      pointer: '/facilities/2',
    },
    {
      level: 'warning',
      code: 'stage_contradicted',
      zh: '填报的建设阶段与日期不符，按未知处理。',
      en: 'The declared stage contradicts the dates and counts as not known.',
      pointer: '/stage',
    },
  ],
};

const compliant: JudgedResult = {
  ...zhengzhou,
  subject: { kind: 'housing_project', id: 'ZZ-2026-015', name: null, city: 'zhengzhou', file: '-' },
  assessed_on_from: 'today',
  verdict: 'compliant',
  counts: { pass: 2, fail: 0, undetermined: 0, not_applicable: 2, not_yet_due: 0 },
  findings: others,
  remarks: [],
};

const invalid: InvalidResult = {
  subject: { kind: 'housing_project', id: null, name: null, city: null, file: 'submissions/第二批/坏 文件.json' },
  verdict: 'invalid',
  findings: [],
  errors: [
    {
      pointer: '/housholds',
      line: 4,
      column: 3,
      code: 'unknown_key',
      found: '"housholds"',
      expected: 'households',
      zh: '没有“housholds”这个字段，最接近的是“households”；请改正字段名。',
      en: 'There is no field "housholds"; the nearest is "households". Correct the name of the field.',
    },
    {
      pointer: '/facilities/0/floor_area_m2',
      line: 12,
      column: 22,
      code: 'negative',
      found: '-320',
      expected: '',
      zh: '面积不能小于 0；请核对图纸后填写。',
      en: 'An area cannot be below 0; check the drawing and correct it.',
    },
  ],
};

const results: Report['results'] = [zhengzhou, sampleCase(), invalid, compliant];

export const sample: Report = {
  schema_version: '1',
  tool: { name: 'eldercheck', version: '0.1.0' },
  inputs: [
    { file: 'submissions/ZZ-2026-014.json', digest: `sha256:${'1'.repeat(64)}`, encoding: 'utf-8', role: 'subjects' },
    { file: 'C:\\送审\\a b.yaml', digest: `sha256:${'2'.repeat(64)}`, encoding: 'gb18030', role: 'subjects' },
    {
      file: 'submissions/第二批/坏 文件.json',
      digest: `sha256:${'3'.repeat(64)}`,
      encoding: 'utf-16le',
      role: 'subjects',
    },
    { file: '-', digest: `sha256:${'4'.repeat(64)}`, encoding: null, role: 'subjects' },
    { file: 'register.geojson', digest: `sha256:${'5'.repeat(64)}`, encoding: 'utf-8-bom', role: 'register' },
  ],
  results,
  summary: {
    subjects: 4,
    compliant: 1,
    non_compliant: 2,
    undetermined: 0,
    not_yet_due: 0,
    not_applicable: 0,
    invalid: 1,
  },
  policy: {
    fail_on: ['mandatory', 'principle', 'target'],
    undetermined: 'exit',
    allow_empty: false,
    waivers: [{ file: 'waivers.yaml', digest: 'sha256:w41v', notes: [] }],
    config: null,
  },
};

/** For formats that a program reads: besides, every status with every force, and everything that people may decide. */
export const everything: Report = {
  ...sample,
  results: [...results, sampleMatrix()],
  summary: { ...sample.summary, subjects: 5, non_compliant: 3 },
};

/** The first subject alone: what a reviewer sees who checks one file. */
export const single: Report = {
  ...sample,
  results: [zhengzhou],
  summary: { ...sample.summary, subjects: 1, compliant: 0, non_compliant: 1, invalid: 0 },
};
