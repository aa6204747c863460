/**
 * Column headers met in practice: the project's collection `domain/header-synonyms.json` (forms, importers, CSV files
 * and CAD tables for 29 fields), each header with what it may be used for.
 *
 * Written half-width, without white space, in small letters, without the unit. A header is only used where it says the
 * very thing that the field holds; of the others the reason is kept, so that it can be told.
 */

/** Why a known header fills no field by itself. `--map` can still give it one. */
export type UnusedReason =
  /** The checker has no such field. */
  | 'no_field'
  /** Households or people who live there or are served, not those planned. */
  | 'not_planned'
  /** What should be built, not what is. */
  | 'due'
  /** A planned figure where the measured one is asked for. */
  | 'planned_only'
  /** The day of another event. */
  | 'other_date'
  /** Says which kind of facility, not what the cells hold. */
  | 'kind_only';

export interface KnownHeader {
  /** The key of a table field. */
  readonly field: string;
  /** Other fields that the header itself settles, such as gross for 建筑面积. */
  readonly implies: Readonly<Record<string, string>>;
}

const plain = (field: string, ...names: readonly string[]): [string, KnownHeader][] =>
  names.map((name) => [name, { field, implies: {} }]);

const settling = (field: string, implies: KnownHeader['implies'], ...names: string[]): [string, KnownHeader][] =>
  names.map((name) => [name, { field, implies }]);

const AREA = 'facilities.floor_area_m2';
const KIND = 'facilities.area_kind';
const PROVIDED = { 'facilities.provision': 'provided' };

export const KNOWN_HEADERS: ReadonlyMap<string, KnownHeader> = new Map([
  ...plain('name', '小区名称', '小区名', '物业小区名称', '居住区名称', '小区', 'xqmc', 'xcmc', 'community_name'),
  ...plain('name', '小区(楼盘)名称', '项目名称', '楼盘名称', '住宅小区名称', '地块名称', 'dkmc', '所属小区'),
  ...plain('id', '小区编号', '小区编码', '小区id', 'community_id', '唯一码', '项目编号', '宗地编号', '地块编号'),
  ...plain('district', '区县', '县区', '区', '所属区', '行政区', '县(市、区)', '所在区'),
  ...plain('street', '街道', '小区所在街道(乡镇)', '小区所在街道', 'ssjd', '街道(镇)', '乡镇(街道)', '镇街'),
  ...plain('street', '街道(乡镇)', '所属街道', '所在街道'),
  ...plain('city', '所在城市', '所属城市'),
  ...plain('stage', '新建/已建成', '新建或既有', '小区类别(新建/已建成)'),
  ...plain('households', '总户数', '户数', '居住户数', '总居住户数', '房屋总数', '房屋数量(户数)', 'household_number'),
  ...plain('households', 'door_count', 'all_households', 'zhs', 'totalhousehold', '规划户数', '住宅户数', '住宅套数'),
  ...plain('households', '套数', '总套数', '设计户数', '小区总户数'),
  ...plain('population', '居住人数', '总居住人数', '居住人口', '总人口数', '规划人口', '规划居住人口', '总人口'),
  ...plain('completed_on', '竣工时间', '建成年代', '建成年份', 'completion_date', 'buildtime', 'build_date'),
  ...plain('completed_on', '竣工日期', '建成时间', '建成日期'),
  ...plain('planning_conditions_on', '规划条件日期', '规划条件出具时间', '规划条件核发时间'),
  ...plain('facilities.name', '设施名称', '机构名称', '服务组织名称', '养老服务设施名称', '配建设施名称'),
  ...plain('facilities.id', '设施编号', '设施编码', '机构编号'),
  ...plain('facilities.type', '设施类型', '设施级别', '机构类型', '养老服务设施类型'),
  ...settling(AREA, { [KIND]: 'gross' }, '养老服务设施/建筑面积', '养老服务用房建筑面积', '养老服务设施建筑面积'),
  ...settling(AREA, { [KIND]: 'premises' }, '养老服务用房面积', '养老用房面积', '用房面积', '设施用房面积'),
  ...settling(AREA, { [KIND]: 'net' }, '养老服务用房套内建筑面积', '套内建筑面积', '套内面积', '使用面积'),
  ...settling(AREA, PROVIDED, '配建面积', '实际配建面积', '实配面积', '实际配建养老用房面积'),
  ...plain(AREA, '实测面积', '设施面积', '养老服务设施面积'),
  ...plain('facilities.beds', '床位', '床位数', 'bedcount', 'bed_count', 'beds_total', '养老床位数', '设计床位'),
  ...plain('facilities.handover.on', '移交时间', '移交日期'),
  ...plain('facilities.handover.to', '接收单位', '移交单位', '移交对象'),
  ...plain('facilities.service_radius_m', '服务半径'),
  ...plain('facilities.acquired_by', '取得方式', '来源方式'),
  ...plain('facilities.provision', '配建或周边'),
]);

const unused = (reason: UnusedReason, ...names: readonly string[]): [string, UnusedReason][] =>
  names.map((name) => [name, reason]);

export const UNUSED_HEADERS: ReadonlyMap<string, UnusedReason> = new Map([
  ...unused('not_planned', '入住户数', '常住户数', '实际户数', '户籍户数', '服务户数', '服务人口', '常住人口'),
  ...unused('due', '应配建面积', '应配面积', '应建面积'),
  ...unused('planned_only', '规划面积', '规划配建面积', '设计面积', '规划建筑面积'),
  ...unused('other_date', '交房年月', '交付时间', '出让时间', '土地出让合同日期', '规划许可日期'),
  ...unused('kind_only', '小区类型', '性质', '养老用房', '居家养老服务用房', '社区用房', '社区服务用房', '托老所'),
  ...unused('kind_only', '老年人日间照料中心', '社区老年人日间照料中心', '居家养老服务中心', '社区养老服务站'),
  ...unused('kind_only', '养老服务驿站', '老年服务站', '助餐点', '居家养老服务站', '社区养老服务用房', '为老服务用房'),
  ...unused('kind_only', '老年活动室', '老年活动中心', '长者服务站', '养老服务设施'),
  ...unused('no_field', '社区', '居委', '小区所在社区(村)', '小区所在社区', 'sssq', '社区(村)', '居委会', '地址'),
  ...unused('no_field', '小区地址', 'address', '详细地址', '坐落', '项目位置', '建设位置', '用地位置', 'ydwz'),
  ...unused('no_field', '序号', '备注', '每户人均数', '每户平均人数', '户均人口', '户均人数', '户型系数'),
  ...unused('no_field', '住宅建筑面积', '地上住宅总建筑面积', '住宅总建筑面积', '住宅面积', '地上住宅建筑面积'),
  ...unused('no_field', '总建筑面积', '建筑面积', 'floor_area', 'zjzmj', '规划总建筑面积', '计容建筑面积', '计容面积'),
  ...unused('no_field', '楼栋计容面积', '计算容积率建筑面积', '总用地面积', '规划净用地面积', '用地面积', 'zydmj'),
  ...unused(
    'no_field',
    '可建设用地面积',
    '净用地面积',
    '建设用地面积',
    '占地面积',
    'site_area',
    '养老服务设施用地面积',
  ),
  ...unused('no_field', '楼栋数量', '楼栋总数', '总栋数', 'buiding_count', 'building_number', '栋数', '幢数'),
  ...unused('no_field', '期数', 'phase', '分期', '建设分期', '一期/二期', '护理型床位', 'nursing_bed_count'),
  ...unused('no_field', '护理床位', '护理型床位数', '服务规模', '所在楼层', '楼层', '层数', '位置(楼层)', '所在层'),
  ...unused('no_field', '是否移交', '移交情况', '产权登记情况', '不动产权证号'),
  ...unused('no_field', '经度', 'lng', 'longitude', 'x', 'x坐标', 'fftt_lon', '百度经度', 'converted_baidu_longitude'),
  ...unused('no_field', 'lngbd', 'longps', 'longg', '东经', '东坐标', 'y坐标(东)', '纬度', 'lat', 'latitude', 'y'),
  ...unused('no_field', 'y坐标', 'fftt_lat', '百度纬度', 'converted_baidu_latitude', 'latbd', 'latgps', 'latgg'),
  ...unused('no_field', '北纬', '北坐标', 'x坐标(北)', 'geometry', '小区范围', '坐标面[内置]', '边界', '红线'),
]);

/** The short names of a table, or of a group of columns, that is about facilities only. */
export const FACILITY_HEADERS: ReadonlyMap<string, KnownHeader> = new Map([
  ...plain('facilities.name', '名称'),
  ...plain('facilities.id', '编号'),
  ...plain('facilities.type', '类型', '类别'),
  ...settling(AREA, { [KIND]: 'gross' }, '建筑面积'),
  ...plain(AREA, '面积', '实际面积', '实测面积'),
  ...settling(AREA, PROVIDED, '实际配建'),
  ...plain('facilities.completed_on', '建成时间', '建成日期', '竣工时间', '竣工日期'),
]);

/** Words of the upper header that say nothing about what stands below. */
export const NEUTRAL_GROUPS: ReadonlySet<string> = new Set([
  ...['基本情况', '小区基本情况', '小区情况', '小区信息', '基本信息', '小区基本信息', '小区', '住宅小区', '项目'],
  ...['项目概况', '小区概况', '项目基本情况', '所在地', '位置'],
]);

/** An upper header that is about the estate, also in a table of facilities. */
export const ESTATE_GROUP = /^(?:住宅)?小区|^项目/;

/**
 * An upper header that is about the eldercare facilities that are there, and about nothing else: not 应配建养老用房 (what
 * should be built), not 养老服务设施用地 (land), not 公共服务设施 or 物业及养老用房 (other rooms too).
 */
export const FACILITY_GROUP =
  /^(?:设施|(?:已建|已建成|已配建|现有|实有|实际配建|配建)?(?:社区|居家|居家社区|社区居家|居家和社区)?(?:养老(?:服务)?(?:设施|用房|机构|中心|站)?|(?:老年人)?日间照料(?:中心)?|(?:农村)?幸福院))(?:建设|配建|基本)?(?:情况|信息|概况)?$/;
