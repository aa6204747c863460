/** A small pack with everything that lint and explain look at, and ways to break it. */
import { temporaryFolder } from '../cli/harness.ts';

export const PACK = `id: sample
version: 1.0.0
city: { slug: sample, name: { zh: 示例市, en: Sampleton }, aliases: [], code: "419998" }
documents: [sample-2025-1]
checked_on: 2026-06-01
notices: []
changes: []
rests_on: [D06]
rules:
  - id: sample.new-30
    title: { zh: 新建小区每百户面积, en: "Area per 100 households, new estate" }
    topic: area
    force: { level: target, word: 应当 }
    duty_bearer: developer
    due: 2027-12-31
    when: { stage: new, settlement: urban_community }
    unless: { first_phase_infeasible: yes }
    require: { community_care_floor_area: { at_least: 30 m2 of floor per 100 households } }
    readings: [A01]
    rests_on: [D06]
    alternatives:
      - reading: A01b
        require: { community_care_floor_area: { at_least: 30 m2 of floor per 100 households, part: counts_as_whole } }

  - id: sample.stations
    title: { zh: 站点, en: Stations }
    topic: site
    force: { level: mandatory, word: 必须 }
    duty_bearer: developer
    each: community
    where: { community_households: { more_than: 3000 households } }
    require: { count: provided_facility, where: { facility_type: [home_care_station, day_care_centre], floor_area: { at_least: 200 m2 of floor } }, at_least: 2 }
    readings: [A10]

  - id: sample.means
    title: { zh: 方式, en: Means }
    topic: means
    force: { level: mandatory, word: 可以 }
    duty_bearer: developer
    each: counted_facility
    require: { acquired_by: { one_of: [purchase, lease], open_list: yes } }
    readings: [A05]

  - id: sample.handover
    title: { zh: 移交, en: Handover }
    topic: handover
    force: { level: mandatory, word: 必须 }
    duty_bearer: developer
    each: counted_facility
    require: { handed_over_to: civil_affairs, handover_price: { exactly: 0 yuan } }
    provable_at: handover
    readings: [A18]
`;

export const DOCUMENT = `id: sample-2025-1
number: 示政〔2025〕1号
number_as_printed: 示政〔2025〕1号
title: 示例市养老服务设施办法
issuer: 示例市人民政府
issued: 2025-01-15
printed: null
effective_clause: null
expiry_clause: null
full_text:
  sha256: "0000000000000000000000000000000000000000000000000000000000000000"
clauses:
  - id: sample.new-30
    at: 第三条
    lines: [3, 5]
    quote: 新建住宅小区应当按照每百户不低于30平方米的标准配建
    lead_ins: [到二〇二七年底，实现下列目标]
  - id: sample.stations
    at: 第四条
    lines: [6, 6]
    quote: 总户数超过三千户的社区，必须设两个不小于200平方米的站点
  - id: sample.means
    at: 第五条
    lines: [7, 7]
    quote: 可以通过购买、租赁等方式取得
  - id: sample.handover
    at: 第六条
    lines: [8, 8]
    quote: 必须无偿移交民政部门
    words: { 无偿: 0 }
`;

export const CASES = `base: { id: case, city: sample, assessed_on: '2028-02-01', settlement: urban_community, first_phase_infeasible: false }
cases:
  - rule: sample.new-30
    name: 正好
    given: { stage: new, households: 100, facilities: [{ id: F1, type: home_care_station, provision: provided, floor_area_m2: 30 }] }
    expect: pass
  - { rule: sample.new-30, name: 没有, given: { stage: new, households: 100, facilities: [] }, expect: fail }
  - rule: sample.stations
    name: 两处
    given:
      communities: [{ households: 3001 }]
      facilities:
        - { id: F1, type: home_care_station, provision: provided, floor_area_m2: 200 }
        - { id: F2, type: day_care_centre, provision: provided, floor_area_m2: 200 }
    expect: pass
  - { rule: sample.stations, name: 没有, given: { communities: [{ households: 3001 }], facilities: [] }, expect: fail }
  - rule: sample.means
    name: 买
    given: { facilities: [{ id: F1, type: home_care_station, provision: provided, acquired_by: purchase }] }
    expect: pass
  - rule: sample.handover
    name: 无偿
    given:
      facilities:
        - { id: F1, type: home_care_station, provision: provided, handover: { to: civil_affairs, price_yuan: 0 } }
    expect: pass
  - rule: sample.handover
    name: 有偿
    given:
      facilities:
        - { id: F1, type: home_care_station, provision: provided, handover: { to: civil_affairs, price_yuan: 1 } }
    expect: fail
`;

/** With the line breaks and the spaces of a print, and full-width digits. */
export const FULL_TEXT = `示例市养老服务设施办法

到二〇二七年底，实现下列目标：新建住宅 小区应
当按照每百户不低于３０平方米
的标准配建。
总户数超过三千户的社区,必须设两个不小于200平方米的站点。
可以通过购买、租赁等方式取得。
必须无偿移交民政部门。
`;

export interface Files {
  readonly pack?: string;
  readonly document?: string;
  readonly cases?: string | null;
  readonly text?: string | null;
  readonly textName?: string;
  readonly readings?: string;
}

/** Writes the sample with parts of it changed; the folder of each is its own. */
export function sampleFolders(): (files?: Files) => { root: string; rules: string; texts: string } {
  const folder = temporaryFolder();
  let count = 0;
  return ({
    pack = PACK,
    document = DOCUMENT,
    cases = CASES,
    text = FULL_TEXT,
    textName = 'sample-2025-1.txt',
    readings,
  } = {}) => {
    const name = String(count++);
    folder.write(`${name}/rules/sample.yaml`, pack);
    folder.write(`${name}/seeds/sample-2025-1.yaml`, document);
    folder.write(`${name}/texts/README.md`, 'no text');
    if (readings !== undefined) folder.write(`${name}/rules/readings.yaml`, readings);
    if (cases !== null) folder.write(`${name}/fixtures/sample/cases.yaml`, cases);
    if (text !== null) folder.write(`${name}/texts/${textName}`, text);
    const root = `${folder.path}/${name}`;
    return { root, rules: `${root}/rules`, texts: `${root}/texts` };
  };
}

/** The line, from 1, on which a part of a text begins. */
export function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`there is no ${part}`);
  return text.slice(0, at).split('\n').length;
}
