/** The headings and fixed words of the review opinion, beside those that every report has (`labels.ts`). */
import type { Bilingual, Policy } from '../model/report.ts';

export const REVIEW = {
  title: { zh: '养老服务设施配建审查意见', en: 'Review opinion: eldercare facilities' },
  page_title: { zh: '{title}：{name}', en: '{title}: {name}' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  made_by: { zh: '由 eldercheck {version} 生成', en: 'Made by eldercheck {version}' },
  issued: { zh: '，{issued} 印发', en: ', issued {issued}' },

  // The findings.
  filter: { zh: '按结论筛选', en: 'Show by status' },
  filter_note: {
    zh: '取消勾选，屏幕上即不再显示；打印时全部列出。',
    en: 'Unticked findings are hidden on the screen; all are printed.',
  },
  table: { zh: '逐条结论一览', en: 'Overview of the findings' },
  details: { zh: '各条详情（{count} 条）', en: 'Each finding in detail ({count})' },
  over: { zh: '超出', en: 'Over by' },
  short: { zh: '差额', en: 'Short by' },
  nothing: { zh: '无', en: 'none' },
  item: { zh: '分项', en: 'Item' },
  farthest: { zh: '最远住宅', en: 'Farthest dwelling' },
  farthest_of: {
    zh: '{dwelling}，距最近的设施 {facility} {distance}',
    en: '{dwelling}, {distance} from {facility}, the nearest facility',
  },
  farthest_alone: { zh: '{dwelling}，距最近的设施 {distance}', en: '{dwelling}, {distance} from the nearest facility' },
  outside: { zh: '在限值以外：{households}', en: 'beyond the limit: {households}' },

  // The site plan.
  plan: { zh: '总平面示意', en: 'Site plan' },
  plan_none: {
    zh: '送审文件没有给出用地边界或任何一栋楼的坐标，因此没有示意图。',
    en: 'There is no site plan, since the submission gives no position of the site or of any building.',
  },
  plan_unsaved: {
    zh: '这份结果没有带坐标，因此没有示意图。',
    en: 'There is no site plan, since this result came without positions.',
  },
  figure: { zh: '图 {number}', en: 'Figure {number}' },
  caption_reach: {
    zh: '{figure}  服务半径 {limit}：{title}（{rule}），{place}',
    en: '{figure}. Reach of {limit}: {title} ({rule}), {place}',
  },
  caption_plain: { zh: '{figure}  用地、楼栋和设施', en: '{figure}. Site, buildings and facilities' },
  covered: { zh: '在服务半径内', en: 'Within the reach' },
  beyond: { zh: '超出服务半径', en: 'Beyond the reach' },
  unknown: { zh: '是否超出无法判定', en: 'Not known whether beyond' },
  buildings_of: { zh: '{what}的楼栋（{count}）', en: '{what}: buildings ({count})' },
  building: { zh: '楼栋', en: 'Building' },
  site: { zh: '用地边界', en: 'Boundary of the site' },
  area_covered: { zh: '距设施 {limit} 以内', en: 'Within {limit} of a facility' },
  area_covered_centre: { zh: '距社区养老服务中心 {limit} 以内', en: 'Within {limit} of a centre of the community' },
  area_beyond: { zh: '用地内超出 {limit} 的部分', en: 'Part of the site beyond {limit}' },
  provided: { zh: '本项目配建的设施', en: 'Facility provided by the project' },
  nearby: { zh: '周边既有的设施', en: 'Facility nearby' },
  role_unknown: { zh: '设施，未填配建或周边', en: 'Facility, not said whether provided or nearby' },
  register: { zh: '登记册中的既有设施', en: 'Facility of the register' },
  centre: { zh: '社区养老服务中心', en: 'Eldercare centre of the community' },
  phase: { zh: '分期 {phase}', en: 'Phase {phase}' },
  line: { zh: '最远住宅至{to}', en: 'From the farthest dwelling to {to}' },
  line_site: { zh: '用地内最远的一点至{to}', en: 'From the farthest point of the site to {to}' },
  to_facility: { zh: '最近设施', en: 'the nearest facility' },
  to_centre: { zh: '最近的社区养老服务中心', en: 'the nearest centre of a community' },
  line_text: { zh: '{name}：{distance}', en: '{name}: {distance}' },
  farthest_point: { zh: '最远点', en: 'farthest point' },
  not_serving: { zh: '不计入服务半径的设施', en: 'Facilities that do not count for the radius' },
  perhaps_serving: { zh: '是否计入服务半径未知的设施', en: 'Facilities not known to count for the radius' },
  unplaced_buildings: { zh: '没有坐标、图上未绘的楼栋', en: 'Buildings without a position, not drawn' },
  unplaced_facilities: { zh: '没有坐标、图上未绘的设施', en: 'Facilities without a position, not drawn' },
  outside_figure: { zh: '远在图外的设施', en: 'Facilities far outside the figure' },
  measured: {
    zh: '按实测距离判定、与图上位置无关的楼栋',
    en: 'Buildings told by a measured distance, whatever their place in the figure',
  },
  slack: {
    zh: '坐标有误差，图上两点之间的距离可能相差 {slack} m；判定已计入。',
    en: 'Positions may be off, so that a distance may differ by {slack} m; the verdict takes that into account.',
  },
  phased: { zh: '斜线表示分期（{rule}）。', en: 'Hatching shows the phases ({rule}).' },
  map_note: {
    zh: '按送审坐标绘制，无底图，上方为坐标网北；结论以各条的算式为准。',
    en: 'Drawn from the positions submitted, without a base map; grid north is up. The arithmetic of the findings decides, not the figure.',
  },
  north: { zh: '北', en: 'N' },
  scale: { zh: '{metres} m', en: '{metres} m' },

  // The signatures.
  signatures: { zh: '签署', en: 'Signatures' },
  reviewer: { zh: '审查人（签字）', en: 'Reviewer (signature)' },
  approver: { zh: '批准人（签字）', en: 'Approved by (signature)' },
  date: { zh: '日期', en: 'Date' },
  seal: { zh: '（盖章处）', en: '(seal)' },
  unsigned: {
    zh: '未经签字盖章，本件只是程序的核算结果。',
    en: 'Without signature and seal this is the result of a program only.',
  },

  // What the report rests on.
  basis: { zh: '退出码的依据、版本和摘要', en: 'What decided the exit code; versions and digests' },
  fail_on: { zh: '不符合时退出码为 1 的效力', en: 'Forces whose failure exits with 1' },
  undetermined: { zh: '无法判定', en: 'Undetermined' },
  empty: { zh: '没有条文适用', en: 'No rule applies' },
  exits_with: { zh: '退出码 {code}', en: 'exit code {code}' },
  no_effect: { zh: '不影响退出码', en: 'does not change the exit code' },
  waivers: { zh: '豁免', en: 'Waivers' },
  config: { zh: '配置文件', en: 'Configuration' },
  program: { zh: '程序', en: 'Program' },
  schema: { zh: '结果格式版本', en: 'Version of the result format' },
  pack: { zh: '规则包', en: 'Rule pack' },
  digest: { zh: '规则包摘要', en: 'Digest of the rule pack' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ReviewId = keyof typeof REVIEW;

/** What an undetermined finding does to the exit code: `exits_with` this code, or nothing. */
export const UNDETERMINED_EXITS: Readonly<Record<Policy['undetermined'], number | null>> = {
  exit: 3,
  fail: 1,
  ignore: null,
};
