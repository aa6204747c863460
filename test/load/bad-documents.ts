import { BAD_COLLECTIONS } from './bad-collections.ts';

/**
 * Documents that must be refused, each with everything that is wrong with it: `line:column code pointer`.
 *
 * Between them they bring out every code that loading knows; `problems.test.ts` holds that.
 */
export interface BadDocument {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** By its ending it is JSON or YAML. */
  readonly file?: string;
  readonly problems: readonly string[];
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

/** A project whose site is the given polygons, in zone 38 without its number. */
const withSite = (coordinates: string): string =>
  `{"id":"A","crs":"EPSG:4547","site_boundary":{"type":"Polygon","coordinates":${coordinates}}}`;

const withPosition = (crs: string, position: string): string =>
  `{"id":"A","crs":"${crs}","buildings":[{"location":${position}}]}`;

const OUTER = '[[466000,3846000],[466100,3846000],[466100,3846100],[466000,3846100],[466000,3846000]]';

const BYTES: readonly BadDocument[] = [
  { name: 'an empty file', text: '', problems: ['1:1 empty_file '] },
  { name: 'white space only', text: ' \n\t\u3000\n', problems: ['1:1 empty_file '] },
  { name: 'a byte-order mark only', text: bytes(0xef, 0xbb, 0xbf), problems: ['1:1 empty_file '] },
  { name: 'an Excel file', text: bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), problems: ['1:1 not_text '] },
  { name: 'a PDF', text: '%PDF-1.7 …', problems: ['1:1 not_text '] },
  { name: 'zero bytes in the middle', text: '{"id":\n  "A\0"}', problems: ['2:5 not_text '] },
  {
    name: 'UTF-8 with one damaged byte',
    text: bytes(...utf8('{\n"name": "郑州市'), 0xff, ...utf8('"}')),
    problems: ['2:13 undecodable '],
  },
  { name: 'UTF-16 cut in half', text: bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d), problems: ['1:2 undecodable '] },
  { name: 'no encoding at all', text: bytes(0x7b, 0x0a, 0xff, 0xff, 0x7d), problems: ['2:1 undecodable '] },
];

const JSON_TEXTS: readonly BadDocument[] = [
  { name: 'a comment only', text: '// nothing', problems: ['1:11 empty_document '] },
  { name: 'a trailing comma', text: '{"id": "A",}', problems: ['1:11 trailing_comma '] },
  {
    name: 'a trailing comma in a list',
    text: '{"id": "A", "facilities": [{},]}',
    problems: ['1:30 trailing_comma /facilities'],
  },
  { name: 'a missing comma', text: '{"id": "A"\n "name": "B"}', problems: ['2:2 missing_comma '] },
  { name: 'a missing colon', text: '{"id" "A"}', problems: ['1:7 unexpected_token /id'] },
  { name: 'a bracket of the other kind', text: '{"id": "A"]', problems: ['1:11 unexpected_token '] },
  { name: 'an open bracket', text: '{"id": "A",\n "facilities": [', problems: ['2:17 unexpected_end /facilities'] },
  { name: 'an open brace', text: '{"id": "A"', problems: ['1:11 unexpected_end '] },
  { name: 'an open string', text: '{"id": "A\n}', problems: ['1:8 unclosed_string /id'] },
  { name: 'an open comment', text: '{"id": "A"}\n/* the end', problems: ['2:1 unclosed_comment '] },
  { name: 'two values', text: '{"id": "A"}\n{"id": "B"}', problems: ['2:1 text_after_end '] },
  { name: 'a stray character', text: '{"id": / "A"}', problems: ['1:8 unexpected_character /id'] },
  { name: 'an unknown escape', text: '{"id": "C:\\\\x\\data"}', problems: ['1:14 invalid_escape /id'] },
  { name: 'a raw tab in a string', text: '{"id": "A\tB"}', problems: ['1:10 control_character /id'] },
  {
    name: 'a duplicate key',
    text: '{"id": "A",\n "households": 1,\n "households": 2}',
    problems: ['3:2 duplicate_key /households'],
  },
  {
    name: 'a duplicate key whose first value is wrong too',
    text: '{"id": "A",\n "households": -1,\n "households": 2}',
    problems: ['2:16 negative /households', '3:2 duplicate_key /households'],
  },
  { name: 'NaN', text: '{"id": "A", "households": NaN}', problems: ['1:27 not_finite /households'] },
  { name: '-Infinity', text: '{"id": "A", "households": -Infinity}', problems: ['1:27 not_finite /households'] },
  { name: '1e400', text: '{"id": "A", "households": 1e400}', problems: ['1:27 number_out_of_range /households'] },
  { name: '1e-400', text: '{"id": "A", "households": 1e-400}', problems: ['1:27 number_out_of_range /households'] },
  { name: 'a leading zero', text: '{"id": "A", "households": 012}', problems: ['1:27 bad_number /households'] },
  {
    name: 'a unit after a number',
    text: '{"id": "A", "households": 300户}',
    problems: ['1:27 bad_number /households'],
  },
  {
    name: 'a thousands separator',
    text: '{"id": "A", "households": 1,200}',
    problems: ['1:27 bad_number /households'],
  },
  { name: 'full-width digits', text: '{"id": "A", "households": ３００}', problems: ['1:27 bad_number /households'] },
  {
    name: 'True',
    text: '{"id": "A", "first_phase_infeasible": True}',
    problems: ['1:39 bad_literal /first_phase_infeasible'],
  },
  { name: 'single quotes', text: '{\'id\': "A"}', problems: ['1:2 single_quotes '] },
  { name: 'a key without quotes', text: '{id: "A"}', problems: ['1:2 unquoted_text '] },
  { name: 'a text without quotes', text: '{"id": A}', problems: ['1:8 unquoted_text /id'] },
  {
    name: 'punctuation of a Chinese keyboard',
    text: '{“id”：“A”，"name": "B"}',
    problems: [
      '1:2 full_width_punctuation ',
      '1:6 full_width_punctuation /id',
      '1:7 full_width_punctuation /id',
      '1:10 full_width_punctuation ',
    ],
  },
  {
    name: 'a Chinese closing quotation mark',
    text: '{"id": "A”, "name": "B"}',
    problems: ['1:10 full_width_punctuation '],
  },
  { name: 'an ideographic space', text: '{"id":\u3000"A"}', problems: ['1:7 full_width_punctuation /id'] },
  { name: 'deep nesting', text: '['.repeat(100_000), problems: [`1:101 too_deep ${'/0'.repeat(100)}`] },
  {
    name: 'more slips than anybody reads',
    text: `{${Array.from({ length: 30 }, (_, i) => `k${10 + i}: 1`).join(', ')}}`,
    problems: [...Array.from({ length: 20 }, (_, i) => `1:${2 + 8 * i} unquoted_text `), '1:162 too_many_problems '],
  },
];

const YAML_TEXTS: readonly BadDocument[] = [
  { name: 'YAML: a comment only', text: '# nothing', problems: ['1:1 empty_document '] },
  { name: 'YAML: a tab', text: 'id: A\nplan:\n\ttype: x\n', problems: ['3:1 tab_indent '] },
  { name: 'YAML: indentation', text: 'id: |\n  A\n B\n', problems: ['3:1 yaml_indent '] },
  { name: 'YAML: an entry in an entry', text: 'id: A\nname: B: C\n', problems: ['2:7 yaml_entry '] },
  { name: 'YAML: an entry after a list', text: '- id: A\nid: B\n', problems: ['2:1 yaml_syntax '] },
  { name: 'YAML: an open quotation mark', text: 'id: A\nname: "B\ncity: C\n', problems: ['2:7 unclosed_string '] },
  { name: 'YAML: an open bracket', text: 'id: A\nfacilities: [\n', problems: ['3:1 unexpected_end '] },
  { name: 'YAML: an unknown escape', text: 'id: "\\q"', problems: ['1:6 invalid_escape '] },
  { name: 'YAML: a reserved character', text: 'id: @A', problems: ['1:5 unquoted_text '] },
  { name: 'YAML: two documents', text: 'id: A\n---\nid: B\n', problems: ['2:1 several_documents '] },
  { name: 'YAML: another version', text: '%YAML 1.1\n---\nid: A\n', problems: ['1:1 yaml_version '] },
  {
    name: 'YAML: a duplicate key',
    text: 'id: A\nhouseholds: 1\nhouseholds: 2\n',
    problems: ['3:1 duplicate_key /households'],
  },
  { name: 'YAML: a tag', text: 'id: !!binary aGk=', problems: ['1:5 yaml_tag /id'] },
  { name: 'YAML: a tag of ones own', text: 'id: A\nplan: !x\n  population: 1\n', problems: ['2:7 yaml_tag /plan'] },
  { name: 'YAML: an alias', text: 'id: &a A\nname: *a\n', problems: ['2:7 alias /name'] },
  { name: 'YAML: an alias to nothing', text: 'id: *a', problems: ['1:5 alias /id'] },
  { name: 'YAML: a key that is a number', text: 'id: A\n1: x\n', problems: ['2:1 key_not_text '] },
  { name: 'YAML: a key that is a list', text: 'id: A\n? [a]\n: x\n', problems: ['2:3 key_not_text '] },
  { name: 'YAML: .nan', text: 'id: A\nhouseholds: .nan\n', problems: ['2:13 not_finite /households'] },
  { name: 'YAML: -.inf', text: 'id: A\nhouseholds: -.inf\n', problems: ['2:13 not_finite /households'] },
  { name: 'YAML: hexadecimal', text: 'id: A\nhouseholds: 0x10\n', problems: ['2:13 bad_number /households'] },
  { name: 'YAML: octal', text: 'id: A\nhouseholds: 0o7\n', problems: ['2:13 bad_number /households'] },
  { name: 'YAML: a leading zero', text: 'id: 0012\n', problems: ['1:5 bad_number /id'] },
  { name: 'YAML: 1_000', text: 'id: A\nhouseholds: 1_000\n', problems: ['2:13 not_a_count /households'] },
  { name: 'YAML: 1e400', text: 'id: A\nhouseholds: 1e400\n', problems: ['2:13 number_out_of_range /households'] },
  {
    name: 'YAML: a year as a number',
    text: 'id: A\ncompleted_on: 2018\n',
    problems: ['2:15 not_a_date /completed_on'],
  },
  {
    name: 'YAML: a colon of a Chinese keyboard',
    text: 'id: A\nhouseholds：1200\ncity: zz\n',
    problems: ['2:11 full_width_punctuation '],
  },
  { name: 'YAML: the same in the only line', text: 'id：A', problems: ['1:3 full_width_punctuation '] },
  { name: 'YAML: a raw control character', text: 'id: A\nname: \u001b[31mB\n', problems: ['2:7 control_character '] },
  { name: 'YAML: deep brackets', text: '['.repeat(20_000), problems: ['1:101 too_deep '] },
  { name: 'YAML: deep lists', text: `${'- '.repeat(20_000)}a`, problems: ['1:201 too_deep '] },
].map((document) => ({ file: 'subject.yaml', ...document }));

const VALUES: readonly BadDocument[] = [
  { name: 'an empty list', text: '[]', problems: ['1:1 no_subject '] },
  { name: 'a number instead of a project', text: '5', file: 'a.json', problems: ['1:1 wrong_type '] },
  { name: 'an area', text: '{"kind": "area", "id": "A", "x": 1}', problems: ['1:29 unknown_key /x'] },
  { name: 'a plan without id', text: '{"kind": "plan"}', problems: ['1:1 missing_field /id'] },
  { name: 'a kind that nobody knows', text: '{"kind": "plane", "x": 1}', problems: ['1:10 not_one_of /kind'] },
  { name: 'another kind', text: '{"kind": "housing-project", "id": "A"}', problems: ['1:10 not_one_of /kind'] },
  { name: 'no id', text: '\n {}', problems: ['2:2 missing_field /id'] },
  { name: 'null as id', text: '{"id": null}', problems: ['1:8 missing_field /id'] },
  { name: 'an empty id', text: '{"id": ""}', problems: ['1:8 empty_text /id'] },
  { name: 'a number as id', text: '{"id": 20260001}', problems: ['1:8 wrong_type /id'] },
  { name: 'a long number as id', text: '{"id": 12345678901234567890}', problems: ['1:8 wrong_type /id'] },
  { name: 'a typo in a key', text: '{"id": "A", "housholds": 1}', problems: ['1:13 unknown_key /housholds'] },
  { name: '__proto__', text: '{"id": "A", "__proto__": {"stage": "new"}}', problems: ['1:13 unknown_key /__proto__'] },
  {
    name: 'constructor',
    text: '{"id": "A", "constructor": {"prototype": 1}}',
    problems: ['1:13 unknown_key /constructor'],
  },
  {
    name: 'negative area',
    text: '{"id":"A","facilities":[{"floor_area_m2": -3}]}',
    problems: ['1:43 negative /facilities/0/floor_area_m2'],
  },
  {
    name: 'an interval with its ends reversed',
    text: '{"id":"A","households":{"min":300,"max":"299"},"facilities":[{"beds":{"min":1,"max":1}}]}',
    problems: ['1:24 ends_reversed /households'],
  },
  {
    name: 'a reversed interval of a facility, in each field',
    text: '{"id":"A","facilities":[{"floor_area_m2":{"min":"2/3","max":0.6},"handover":{"price_yuan":{"min":1,"max":0}}}]}',
    problems: [
      '1:42 ends_reversed /facilities/0/floor_area_m2',
      '1:91 ends_reversed /facilities/0/handover/price_yuan',
    ],
  },
  {
    name: 'an interval with another end',
    text: '{"id":"A","households":{"from":300}}',
    problems: ['1:24 wrong_type /households'],
  },
  {
    name: 'an interval as people type it',
    text: '{"id":"A","households":"200-300户"}',
    problems: ['1:24 wrong_type /households'],
  },
  {
    name: 'a fraction of a household, and one without a bottom',
    text: '{"id":"A","households":"1/2","facilities":[{"floor_area_m2":"1/0"}]}',
    problems: ['1:24 not_a_count /households', '1:61 not_a_decimal /facilities/0/floor_area_m2'],
  },
  {
    name: 'an interval where a number must stand',
    text: '{"id":"A","facilities":[{"service_radius_m":{"min":300,"max":500}}]}',
    problems: ['1:45 wrong_type /facilities/0/service_radius_m'],
  },
  {
    name: 'a long negative area',
    text: '{"id":"A","facilities":[{"floor_area_m2": -3.00000000000000000001}]}',
    problems: ['1:43 negative /facilities/0/floor_area_m2'],
  },
  {
    name: 'a negative area as text',
    text: '{"id":"A","facilities":[{"floor_area_m2": "-3"}]}',
    problems: ['1:43 negative /facilities/0/floor_area_m2'],
  },
  {
    name: 'an area in words',
    text: '{"id":"A","facilities":[{"floor_area_m2": "三百"}]}',
    problems: ['1:43 not_a_decimal /facilities/0/floor_area_m2'],
  },
  { name: 'half a dwelling', text: '{"id": "A", "households": 1.5}', problems: ['1:27 not_a_count /households'] },
  {
    name: 'far too many dwellings',
    text: '{"id": "A", "households": 12345678901234567}',
    problems: ['1:27 number_out_of_range /households'],
  },
  {
    name: 'a flag in words',
    text: '{"id": "A", "first_phase_infeasible": "否"}',
    problems: ['1:39 wrong_type /first_phase_infeasible'],
  },
  { name: 'a list instead of an object', text: '{"id": "A", "plan": []}', problems: ['1:21 wrong_type /plan'] },
  {
    name: 'an object instead of a list',
    text: '{"id": "A", "facilities": {}}',
    problems: ['1:27 wrong_type /facilities'],
  },
  { name: 'null in a list', text: '{"id": "A", "facilities": [null]}', problems: ['1:28 wrong_type /facilities/0'] },
  { name: 'a word of no list', text: '{"id": "A", "stage": "新建"}', problems: ['1:22 not_one_of /stage'] },
  { name: 'an unknown CRS', text: '{"id": "A", "crs": "EPSG:4326"}', problems: ['1:20 not_one_of /crs'] },
  {
    name: 'a date with slashes',
    text: '{"id": "A", "completed_on": "2021/3/1"}',
    problems: ['1:29 not_a_date /completed_on'],
  },
  {
    name: '30 February',
    text: '{"id": "A", "completed_on": "2021-02-30"}',
    problems: ['1:29 no_such_date /completed_on'],
  },
  {
    name: '29 February 1900',
    text: '{"id": "A", "completed_on": "1900-02-29"}',
    problems: ['1:29 no_such_date /completed_on'],
  },
  { name: 'day 0', text: '{"id": "A", "completed_on": "2021-02-00"}', problems: ['1:29 no_such_date /completed_on'] },
  { name: 'month 13', text: '{"id": "A", "completed_on": "2021-13"}', problems: ['1:29 no_such_date /completed_on'] },
  {
    name: 'the year 0202',
    text: '{"id": "A", "completed_on": "0202-01-01"}',
    problems: ['1:29 year_out_of_range /completed_on'],
  },
  {
    name: 'the year 2200',
    text: '{"id": "A", "completed_on": "2200"}',
    problems: ['1:29 year_out_of_range /completed_on'],
  },
  {
    name: 'terminal control characters in a name',
    text: '{"id": "A", "name": "x\\u001b[2Jy"}',
    problems: ['1:21 control_character /name'],
  },
  {
    name: 'half a character in a name',
    text: '{"id": "A", "name": "x\\ud800y"}',
    problems: ['1:21 control_character /name'],
  },
  {
    name: 'a directional override in a name',
    text: '{"id": "A", "name": "x\u202ey"}',
    problems: ['1:21 control_character /name'],
  },
  {
    name: 'two facilities with one id',
    text: '{"id": "A", "facilities": [\n {"id": "F1"},\n {"id": "F2"},\n {"id": "F1"}]}',
    problems: ['4:9 duplicate_id /facilities/2/id'],
  },
  {
    name: 'two buildings with one id',
    text: '{"id":"A","buildings":[{"id":"1#"},{"id":"1#"}]}',
    problems: ['1:42 duplicate_id /buildings/1/id'],
  },
  {
    name: 'two phases with one id',
    text: '{"id":"A","phases":[{"id":"1"},{"id":"1"}]}',
    problems: ['1:38 duplicate_id /phases/1/id'],
  },
  {
    name: 'a facility in a phase that is not listed',
    text: '{"id": "A", "phases": [{"id": "1"}],\n "facilities": [{"phase": "2"}]}',
    problems: ['2:27 unknown_phase /facilities/0/phase'],
  },
  {
    name: 'a building in a phase although there are none',
    text: '{"id": "A", "phases": [], "buildings": [{"phase": "1"}]}',
    problems: ['1:51 unknown_phase /buildings/0/phase'],
  },
];

const PLACES: readonly BadDocument[] = [
  {
    name: 'coordinates without a CRS',
    text: '{"id":"A","buildings":[{"location":[466000,3846000]}]}',
    problems: ['1:36 crs_missing /buildings/0/location'],
  },
  {
    name: 'a centre without a CRS',
    text: '{"id":"A","communities":[{"centres":[{"location":[1,2]}]}]}',
    problems: ['1:50 crs_missing /communities/0/centres/0/location'],
  },
  { name: 'GCJ-02 without accuracy', text: '{"id":"A","crs":"GCJ02"}', problems: ['1:17 accuracy_missing /crs'] },
  {
    name: 'BD-09 with accuracy 0',
    text: '{"id":"A","crs":"BD09","position_accuracy_m":0.0}',
    problems: ['1:46 accuracy_zero /position_accuracy_m'],
  },
  {
    name: 'both a point and an outline',
    text: `{"id":"A","crs":"EPSG:4547","facilities":[{"location":[466000,3846000],"footprint":{"type":"Polygon","coordinates":[${OUTER}]}}]}`,
    problems: ['1:84 location_and_footprint /facilities/0/footprint'],
  },
  {
    name: 'a height',
    text: withPosition('EPSG:4547', '[466000,3846000,120]'),
    problems: ['1:70 has_height /buildings/0/location/2'],
  },
  {
    name: 'one coordinate',
    text: withPosition('EPSG:4547', '[466000]'),
    problems: ['1:54 not_a_position /buildings/0/location'],
  },
  {
    name: 'a position as text',
    text: withPosition('EPSG:4547', '"466000,3846000"'),
    problems: ['1:54 not_a_position /buildings/0/location'],
  },
  {
    name: 'degrees and minutes',
    text: withPosition('WGS84', '["113°40\'", 34.7]'),
    problems: ['1:51 not_a_coordinate /buildings/0/location/0'],
  },
  {
    name: 'swapped axes',
    text: withPosition('WGS84', '[34.7,113.6]'),
    problems: ['1:50 axes_swapped /buildings/0/location'],
  },
  {
    name: 'degrees in metres',
    text: withPosition('EPSG:4547', '[113.6,34.7]'),
    problems: ['1:54 degrees_in_projected_crs /buildings/0/location'],
  },
  {
    name: 'metres in degrees',
    text: withPosition('WGS84', '[466000,3846000]'),
    problems: ['1:50 metres_in_geographic_crs /buildings/0/location'],
  },
  {
    name: 'outside China',
    text: withPosition('WGS84', '[2.35,48.85]'),
    problems: ['1:50 outside_china /buildings/0/location'],
  },
  {
    name: 'no zone number',
    text: withPosition('EPSG:4526', '[466000,3846000]'),
    problems: ['1:54 zone_prefix_missing /buildings/0/location'],
  },
  {
    name: 'a zone number too many',
    text: withPosition('EPSG:4547', '[38466000,3846000]'),
    problems: ['1:54 zone_prefix_unexpected /buildings/0/location'],
  },
  {
    name: 'the zone beside',
    text: withPosition('EPSG:4526', '[39466000,3846000]'),
    problems: ['1:54 other_zone /buildings/0/location'],
  },
  {
    name: 'far outside the zone',
    text: withPosition('EPSG:4547', '[966000,3846000]'),
    problems: ['1:54 outside_zone /buildings/0/location'],
  },
  {
    name: 'a point as an area',
    text: '{"id":"A","site_boundary":{"type":"Point","coordinates":[1,2]}}',
    problems: ['1:27 not_an_area /site_boundary'],
  },
  { name: 'an area without rings', text: withSite('[]'), problems: ['1:77 empty_area /site_boundary/coordinates'] },
  {
    name: 'an open ring',
    text: withSite('[[[466000,3846000],[466100,3846000],[466100,3846100],[466000,3846100]]]'),
    problems: ['1:130 ring_not_closed /site_boundary/coordinates/0/3'],
  },
  {
    name: 'a ring of three positions',
    text: withSite('[[[466000,3846000],[466100,3846000],[466000,3846000]]]'),
    problems: ['1:78 ring_too_short /site_boundary/coordinates/0'],
  },
  {
    name: 'a ring along a line',
    text: withSite('[[[466000,3846000],[466100,3846000],[466200,3846000],[466000,3846000]]]'),
    problems: ['1:78 ring_without_area /site_boundary/coordinates/0'],
  },
  {
    name: 'a bow tie',
    text: withSite('[[[466000,3846000],[466100,3846100],[466100,3846000],[466000,3846100],[466000,3846000]]]'),
    problems: ['1:79 ring_crosses_itself /site_boundary/coordinates/0/0'],
  },
  {
    name: 'a position twice',
    text: withSite('[[[466000,3846000],[466100,3846000],[466100,3846000],[466100,3846100],[466000,3846000]]]'),
    problems: ['1:113 repeated_position /site_boundary/coordinates/0/2'],
  },
  {
    name: 'a hole across the outer ring',
    text: withSite(`[${OUTER},[[466050,3846050],[466150,3846050],[466050,3846080],[466050,3846050]]]`),
    problems: ['1:165 hole_crosses_outer /site_boundary/coordinates/1'],
  },
  {
    name: 'a hole outside',
    text: withSite(`[${OUTER},[[466250,3846050],[466350,3846050],[466250,3846080],[466250,3846050]]]`),
    problems: ['1:165 hole_outside /site_boundary/coordinates/1'],
  },
  {
    name: 'two holes over each other',
    text: withSite(
      `[${OUTER},[[466010,3846010],[466050,3846010],[466010,3846050],[466010,3846010]],[[466020,3846020],[466060,3846020],[466020,3846060],[466020,3846020]]]`,
    ),
    problems: ['1:235 holes_overlap /site_boundary/coordinates/2'],
  },
];

export const BAD_DOCUMENTS: readonly BadDocument[] = [
  ...[...BYTES, ...JSON_TEXTS, ...YAML_TEXTS, ...VALUES, ...PLACES],
  ...BAD_COLLECTIONS,
];
