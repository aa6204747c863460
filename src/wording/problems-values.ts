/** Problems with the values of a file; the sentences are made as in `problems-written.ts`. */
import type { Bilingual } from '../model/report.ts';

export const VALUES = {
  no_subject: {
    zh: '列表 {found} 是空的；应为{expected}。请填写项目；格式见 eldercheck schema project。',
    en: 'The list {found} is empty; expected {expected}. Fill in a project; eldercheck schema project prints the format.',
  },
  has_height: {
    zh: '坐标里多了第三个数 {found}（高程）；应为{expected}。请删去高程。',
    en: 'The position has a third number {found}, a height; expected {expected}. Delete the height.',
  },
  missing_field: {
    zh: '缺少必填字段 {field}；应为{expected}。请补上这个字段。',
    en: 'The required field {field} is missing; expected {expected}. Add it.',
  },
  ends_reversed: {
    zh: '{found} 的下限大于上限；应为{expected}。请核对两端后改正。',
    en: 'The lower end of {found} is above its upper end; expected {expected}. Correct the ends.',
  },
  negative: {
    zh: '{found} 是负数；应为{expected}。请核对后改正；不知道时写 null 或删去这个字段。',
    en: '{found} is negative; expected {expected}. Correct it; where it is not known write null or leave the field out.',
  },
  not_a_coordinate: {
    zh: '{found} 不是坐标值；应为{expected}。请只写数字，如 466000.5，不写度分秒和单位。',
    en: '{found} is no coordinate; expected {expected}. Write a plain number such as 466000.5, without unit or minutes.',
  },
  not_a_count: {
    zh: '{found} 不是整数；应为{expected}。请用阿拉伯数字写，如 1200；不知道时写 null 或删去这个字段。',
    en: '{found} is no whole number; expected {expected}. Write digits such as 1200; where it is not known write null or leave the field out.',
  },
  'not_a_count+suggest': {
    zh: '{found} 不是整数；应为{expected}。如果指的是 {suggest}，请写 {suggest}。',
    en: '{found} is no whole number; expected {expected}. If it means {suggest}, write {suggest}.',
  },
  not_a_date: {
    zh: '{found} 不是日期；应为{expected}。请按此格式改写。',
    en: '{found} is no date; expected {expected}. Write it in that form.',
  },
  'not_a_date+suggest': {
    zh: '{found} 不是日期；应为{expected}。如果指的是这一天，请写 "{suggest}"。',
    en: '{found} is no date; expected {expected}. If it means that day, write "{suggest}".',
  },
  'not_a_date+hint': {
    zh: '{found} 是数字；应为{expected}。请加上引号，写作 "{found}"。',
    en: '{found} is a number; expected {expected}. Put it in quotation marks: "{found}".',
  },
  not_a_decimal: {
    zh: '{found} 不是数字；应为{expected}。请用阿拉伯数字写，如 300，不带单位和千分位；不知道时写 null 或删去这个字段。',
    en: '{found} is no number; expected {expected}. Write plain digits such as 300, without unit or separators; where it is not known write null or leave the field out.',
  },
  'not_a_decimal+suggest': {
    zh: '{found} 不是数字；应为{expected}。如果指的是 {suggest}，请写 {suggest}。',
    en: '{found} is no number; expected {expected}. If it means {suggest}, write {suggest}.',
  },
  not_a_position: {
    zh: '{found} 不是坐标；应为{expected}。请写成如 [466000.0, 3846000.0]。',
    en: '{found} is no position; expected {expected}. Write it like [466000.0, 3846000.0].',
  },
  not_an_area: {
    zh: '{found} 不是面状图形；应为{expected}。请检查 "type" 是否为 "Polygon" 或 "MultiPolygon"。',
    en: '{found} is no area; expected {expected}. Check that "type" is "Polygon" or "MultiPolygon".',
  },
  not_one_of: {
    zh: '{found} 不是规定的用词；应为{expected}。请从中选一个；不知道时写 null 或删去这个字段。',
    en: '{found} is no word of the list; expected {expected}. Choose one; where it is not known write null or leave the field out.',
  },
  'not_one_of+nearest': {
    zh: '{found} 不是规定的用词；应为{expected}。最接近的是 {nearest}，如是此意请改写。',
    en: '{found} is no word of the list; expected {expected}. The nearest is {nearest}: write that if it is meant.',
  },
  empty_text: {
    zh: '文字 {found} 是空的；应为{expected}。请填写内容；不知道时写 null 或删去这个字段。',
    en: 'The text {found} is empty; expected {expected}. Fill it in; where it is not known write null or leave the field out.',
  },
  unknown_key: {
    zh: '没有名为 {found} 的字段；应为{expected}。请改用其中之一，或删去这个字段。',
    en: 'There is no field {found}; expected {expected}. Use one of these, or delete the field.',
  },
  'unknown_key+nearest': {
    zh: '没有名为 {found} 的字段；最接近的字段是 {nearest}。请改写为 {nearest}，不需要时删去。',
    en: 'There is no field {found}; expected {nearest}, the nearest one. Rename it to {nearest}, or delete it.',
  },
  wrong_type: {
    zh: '这里是 {found}；应为{expected}。请改正；不知道时写 null 或删去这个字段。',
    en: 'Found {found}; expected {expected}. Correct it; where it is not known write null or leave the field out.',
  },
  'wrong_type+suggest': {
    zh: '这里是 {found}；应为{expected}。请改写为 {suggest}。',
    en: 'Found {found}; expected {expected}. Write {suggest}.',
  },
  'wrong_type+hint': {
    zh: '{found} 是数字；应为{expected}。请加上引号，写作 "{found}"。',
    en: '{found} is a number; expected {expected}. Put it in quotation marks: "{found}".',
  },
  accuracy_missing: {
    zh: '坐标系 {found} 的坐标加过偏移，却没有给出精度；应有{expected}。请写明所有坐标的精度（米），如 "position_accuracy_m": 5。',
    en: 'Coordinates in {found} are shifted, yet their accuracy is not given; expected {expected}. Give it in metres, such as "position_accuracy_m": 5.',
  },
  accuracy_zero: {
    zh: '坐标系 {crs} 的坐标加过偏移，精度不可能是 {found}；应有{expected}。请写明所有坐标的精度（米），如 5。',
    en: 'Coordinates in {crs} are shifted and cannot be accurate to {found}; expected {expected}. Give the accuracy in metres, such as 5.',
  },
  crs_missing: {
    zh: '这里有坐标 {found}，但没有写明{expected}。请补上，如 "crs": "EPSG:4547"；坐标系写错会差几百米。',
    en: 'Coordinates {found} stand here; expected {expected}, beside them. Add it, such as "crs": "EPSG:4547": a wrong one is off by hundreds of metres.',
  },
  given_twice: {
    zh: '这个字段给了两次：{found}；应为{expected}。请只保留 project 或用地图元属性中的一处。',
    en: 'This field is given twice: {found}; expected {expected}. Keep it in project or in the properties of the site, not in both.',
  },
  listed_twice: {
    zh: 'project 里已有同类列表，这里又有图元 {found}；应为{expected}。请删去其中一种。',
    en: 'The project has such a list already, and here is a feature: {found}; expected {expected}. Delete one of the two.',
  },
  no_collection: {
    zh: '{found} 不是设施登记册；应为{expected}。请从 GIS 把既有设施图层导出为 GeoJSON。',
    en: '{found} is no register of facilities; expected {expected}. Export the layer of existing facilities as GeoJSON.',
  },
  no_role: {
    zh: '图元的属性 role 是 {found}；应为{expected}。请在属性中写明 role。',
    en: 'The property role of the feature is {found}; expected {expected}. Set it in the properties.',
  },
  not_a_feature: {
    zh: '{found} 不是图元；应为{expected}。请从 GIS 重新导出为 GeoJSON。',
    en: '{found} is no feature; expected {expected}. Export the layer as GeoJSON again.',
  },
  second_site: {
    zh: '又有一个 role 为 {found} 的图元；应为{expected}。分成几块的用地请合成一个 MultiPolygon。',
    en: 'Another feature has the role {found}; expected {expected}. Merge the parts of a site into one MultiPolygon.',
  },
  wrong_geometry: {
    zh: '图元的几何是 {found}；应为{expected}。请换成点或面。',
    en: 'The geometry of the feature is {found}; expected {expected}. Use a point or an area.',
  },
  duplicate_id: {
    zh: '编号 {found} 与 {first} 重复；应为{expected}。请改成不同的编号。',
    en: 'The id {found} is that of {first} too; expected {expected}. Give one of them another id.',
  },
  location_and_footprint: {
    zh: '同时给了 location 和 footprint（{found}）；应为{expected}。请只保留更准确的一个。',
    en: 'Both location and footprint ({found}) are given; expected {expected}. Keep the more accurate one.',
  },
  no_such_date: {
    zh: '{found} 中的月份不存在；应为{expected}。请核对原件。',
    en: '{found} has a month that does not exist; expected {expected}. Check the paper.',
  },
  'no_such_date+days': {
    zh: '日历上没有 {found} 这一天，{month} 只有 {days} 天；应为{expected}。请核对原件。',
    en: 'There is no day {found}: {month} has {days} days. Expected {expected}: check the paper.',
  },
  unknown_phase: {
    zh: 'phases 里没有编号为 {found} 的分期；应为{expected}。请改用已列出的编号，或在 phases 里补上这一期。',
    en: 'No phase in phases has the id {found}; expected {expected}. Use one that is listed, or add the phase.',
  },
  year_out_of_range: {
    zh: '{found} 的年份不在 {first} 至 {last} 之间；应为{expected}。请核对年份。',
    en: 'The year of {found} is not between {first} and {last}; expected {expected}. Check the year.',
  },
} satisfies Record<string, Bilingual>;

export const PLACES = {
  axes_swapped: {
    zh: '{found} 像是东、北坐标（经、纬度）写反了；应为{expected}。请交换两个数的位置。',
    en: '{found} looks swapped; expected {expected}. Exchange the two numbers.',
  },
  degrees_in_projected_crs: {
    zh: '{found} 像是{looks}，而坐标系 {crs} 以米为单位；应为{expected}。请换算成投影坐标，或把 crs 改为经纬度坐标系。',
    en: '{found} looks like {looks}, but {crs} is in metres; expected {expected}. Give projected coordinates, or name a system in degrees.',
  },
  metres_in_geographic_crs: {
    zh: '{found} 以米为单位，像是{looks}，而坐标系 {crs} 以度为单位；应为{expected}。请把 crs 改为图纸所用的投影坐标系。',
    en: '{found} is in metres, like {looks}, but {crs} is in degrees; expected {expected}. Name the projected system of the drawing as crs.',
  },
  other_zone: {
    zh: '{found} 不在 {crs} 的带内，像是{looks}；应为{expected}。请核对带号后改正 crs。',
    en: '{found} is not in the zone of {crs}; it looks like {looks}. Check the zone: expected {expected}.',
  },
  outside_china: {
    zh: '{found} 按 {crs} 不在中国境内，像是{looks}；应为{expected}。请核对坐标和坐标系。',
    en: 'In {crs}, {found} lies outside China; it looks like {looks}. Check position and system: expected {expected}.',
  },
  outside_zone: {
    zh: '{found} 超出 {crs} 的 3 度带 0.5 度以上，像是{looks}；应为{expected}。请核对带号后改正 crs。',
    en: '{found} lies more than half a degree outside the zone of {crs}, in {looks}. Check the zone: expected {expected}.',
  },
  zone_prefix_missing: {
    zh: '{found} 的东坐标没有带号，而 {crs} 要求带号；应为{expected}。请把 crs 改为{looks}，或补上带号。',
    en: 'The easting of {found} has no zone number, which {crs} asks for; expected {expected}. Change crs to {looks}, or add the number.',
  },
  zone_prefix_unexpected: {
    zh: '{found} 的东坐标带有带号，而 {crs} 不带带号；应为{expected}。请把 crs 改为{looks}，或去掉带号。',
    en: 'The easting of {found} begins with a zone number, which {crs} does not have; expected {expected}. Change crs to {looks}, or drop the number.',
  },
  empty_area: {
    zh: '图形 {found} 没有坐标；应为{expected}。请补上坐标，或删去这个图形。',
    en: 'The area {found} has no positions; expected {expected}. Add them, or leave the area out.',
  },
  hole_crosses_outer: {
    zh: '内环 {found} 与外环相交或重合；应为{expected}，且内环在外环之内。请修正图形。',
    en: 'The hole {found} crosses its outer ring; expected {expected} with holes inside. Correct the drawing.',
  },
  hole_outside: {
    zh: '内环 {found} 在外环之外；应为{expected}，且内环在外环之内。请修正，或改用 MultiPolygon。',
    en: 'The hole {found} lies outside its outer ring; expected {expected} with holes inside. Correct it, or use a MultiPolygon.',
  },
  holes_overlap: {
    zh: '内环 {found} 与另一内环重叠；应为{expected}，且内环互不重叠。请合并或修正。',
    en: 'The hole {found} overlaps another hole; expected {expected} whose holes lie apart. Merge or correct them.',
  },
  repeated_position: {
    zh: '{found} 与前一点重复；应为{expected}，相邻点各不相同。请删去重复的点。',
    en: '{found} repeats the position before; expected {expected} whose neighbouring positions differ. Delete one of them.',
  },
  ring_crosses_itself: {
    zh: '从 {found} 起的边与本环另一条边在 ({detail_2}, {detail_3}) 相交；应为{expected}，且边界不自交。请修正图形。',
    en: 'The edge from {found} meets another edge of its ring at ({detail_2}, {detail_3}); expected {expected} that does not cross itself. Correct the drawing.',
  },
  ring_not_closed: {
    zh: '环的末点 {found} 不等于首点 [{detail_0}, {detail_1}]；应为{expected}，且首末点相同。请在末尾重复首点。',
    en: 'The last position {found} is not the first, [{detail_0}, {detail_1}]; expected {expected} with closed rings. Repeat the first position at the end.',
  },
  ring_too_short: {
    zh: '环 {found} 只有 {detail_0} 个点；应为{expected}，每环至少 4 个点（首末点相同）。请补上缺少的点。',
    en: 'The ring {found} has {detail_0} positions; expected {expected} of at least four, the last equal to the first. Add those that are missing.',
  },
  ring_without_area: {
    zh: '环 {found} 的点都在一条直线上，没有面积；应为{expected}。请修正图形。',
    en: 'The positions of {found} lie on one line and enclose nothing; expected {expected}. Correct the drawing.',
  },
} satisfies Record<string, Bilingual>;
