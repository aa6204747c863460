/** Small submissions with what the program says of them: how missing data and the words of a clause lead to a status. */
import { check, type Finding, loadPack } from '../../src/index.ts';
import type { Bilingual } from '../../src/model/report.ts';
import type { Lang } from '../../src/wording/language.ts';
import { STATUS_WORDS } from '../../src/wording/status.ts';
import { code, table } from './blocks.ts';

interface Case {
  readonly rule: string;
  readonly says: Bilingual;
  readonly given: Readonly<Record<string, unknown>>;
}

const F1 = { id: 'F1', type: 'home_care_station', provision: 'provided' };
const F2 = { ...F1, id: 'F2' };
const room = (floor_area_m2: number) => ({ ...F1, floor_area_m2 });
const AREA = 'zhengzhou.new-30';

const CASES: readonly Case[] = [
  {
    rule: AREA,
    says: { zh: '1000 户，设施 320 ㎡', en: '1000 dwellings, 320 m²' },
    given: { stage: 'new', households: 1000, facilities: [room(320)] },
  },
  {
    rule: AREA,
    says: { zh: '1000 户，320 ㎡，另一处面积不知道', en: '1000 dwellings, 320 m² and a room of unknown area' },
    given: { stage: 'new', households: 1000, facilities: [room(320), F2] },
  },
  {
    rule: AREA,
    says: { zh: '1000 户，280 ㎡，另一处面积不知道', en: '1000 dwellings, 280 m² and a room of unknown area' },
    given: { stage: 'new', households: 1000, facilities: [room(280), F2] },
  },
  {
    rule: AREA,
    says: { zh: '1000 户，280 ㎡，再没有别的', en: '1000 dwellings, 280 m² and nothing else' },
    given: { stage: 'new', households: 1000, facilities: [room(280)] },
  },
  {
    rule: AREA,
    says: { zh: '户数不知道，320 ㎡', en: 'dwellings not known, 320 m²' },
    given: { stage: 'new', facilities: [room(320)] },
  },
  {
    rule: AREA,
    says: { zh: '户数不知道，一处也没有（`[]`）', en: 'dwellings not known, no facility at all (`[]`)' },
    given: { stage: 'new', facilities: [] },
  },
  {
    rule: AREA,
    says: { zh: '新建还是已建成不知道，1000 户，320 ㎡', en: 'new or existing not known, 1000 dwellings, 320 m²' },
    given: { households: 1000, facilities: [room(320)] },
  },
  {
    rule: AREA,
    says: { zh: '新建还是已建成不知道，1000 户，280 ㎡', en: 'new or existing not known, 1000 dwellings, 280 m²' },
    given: { households: 1000, facilities: [room(280)] },
  },
  {
    rule: AREA,
    says: { zh: '已建成小区', en: 'an existing estate' },
    given: { stage: 'existing', households: 1000, facilities: [room(280)] },
  },
  {
    rule: 'zhengzhou.new-concentrated',
    says: { zh: '设施分在两处', en: 'facilities in two places' },
    given: { stage: 'new', facilities: [room(160), F2] },
  },
  {
    rule: 'zhengzhou.four-sync',
    says: { zh: '设计方案审查，只有规划日期', en: 'design review, dates of planning only' },
    given: {
      stage: 'new',
      review_stage: 'design',
      phases: [{ id: '1', planned_on: '2026-05-01' }],
      facilities: [{ ...F1, planned_on: '2026-05-01' }],
    },
  },
];

const HEADS = {
  zh: ['材料里写了什么', '条文', '结论', '`missing`：还缺什么'],
  en: ['what the file says', 'rule', 'status', '`missing`'],
} as const;

export async function statusCases(lang: Lang): Promise<string> {
  const pack = await loadPack('zhengzhou');
  const rows = CASES.map(({ rule, says, given }) => {
    const { findings } = check({ id: 'example', ...given }, pack, { asOf: '2026-11-01' });
    const finding = findings.find((candidate) => candidate.rule === rule);
    if (finding === undefined) throw new Error(`there is no rule ${rule}`);
    return [says[lang], code(rule), statusIn(finding, lang), openIn(finding, lang)];
  });
  return table(HEADS[lang], rows);
}

const statusIn = ({ status }: Finding, lang: Lang): string =>
  lang === 'zh' ? `${STATUS_WORDS[status].zh} ${code(status)}` : code(status);

function openIn({ missing, judgement }: Finding, lang: Lang): string {
  if (judgement !== null)
    return lang === 'zh' ? `不缺材料，由人认定（\`judgement\`）` : 'nothing; a person decides (`judgement`)';
  return missing.length === 0 ? '–' : missing.map(code).join(lang === 'zh' ? '、' : ', ');
}
