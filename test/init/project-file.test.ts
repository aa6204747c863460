/** A new project file is valid, decides nothing, and leaves open just what the rules ask for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { type CompiledPack, compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { someValue } from '../../src/init/blank.ts';
import { FIELDS_OF, type FieldNode } from '../../src/init/field-tree.ts';
import { JSON_FORMAT, YAML_FORMAT } from '../../src/init/layout.ts';
import { projectFile } from '../../src/init/project-file.ts';
import { type Entry, starterFor } from '../../src/init/starter.ts';
import { readSubjects } from '../../src/load/subjects.ts';
import type { RuleSource } from '../../src/model/pack.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import type { HousingProject } from '../../src/model/subject.ts';
import { fieldPattern } from '../../src/wording/fields.ts';
import { run } from '../cli/harness.ts';

const ASSESSED_ON = '2026-11-01';

type Stage = 'new' | 'existing' | null;
const STAGES: readonly Stage[] = ['new', 'existing', null];
const PACKS = new Map(
  await Promise.all(BUILT_IN.map(async ({ id, load }) => [id, compile((await load()).default)] as const)),
);
const packOf = (id: string): CompiledPack => {
  const pack = PACKS.get(id);
  if (pack === undefined) throw new Error(`there is no pack ${id}`);
  return pack;
};

const VARIANTS = [
  { format: JSON_FORMAT, lang: 'zh' },
  { format: JSON_FORMAT, lang: 'en' },
  { format: YAML_FORMAT, lang: 'zh' },
  { format: YAML_FORMAT, lang: 'en' },
] as const;

const textsOf = (entries: readonly Entry[], pack: CompiledPack | null, stage: Stage): string[] =>
  VARIANTS.map(({ format, lang }) =>
    projectFile(entries, { kind: 'housing_project', pack, stage, cities: ['一 (a)'] }, format, lang),
  );

/** The project in a file that has to be valid. */
async function projectIn(text: string): Promise<HousingProject> {
  const { subjects } = await readSubjects('-', Buffer.from(text));
  const [subject] = subjects;
  if (subjects.length !== 1 || !subject?.ok || !subject.project)
    throw new Error(`not valid:\n${JSON.stringify(subject)}\n${text}`);
  return subject.project;
}

/** What `eldercheck <file>` finds. */
async function findingsOf(text: string, ...options: string[]): Promise<readonly Finding[]> {
  const { stdout, code, stderr } = await run(['-', '--format', 'json', '--as-of', ASSESSED_ON, ...options], {
    stdin: text,
  });
  expect([0, 3, 4], stderr).toContain(code);
  const [result] = (JSON.parse(stdout) as Report).results;
  expect(result).not.toHaveProperty('errors');
  return result?.findings ?? [];
}

const missingIn = (findings: readonly Pick<Finding, 'missing'>[]): string[] =>
  [...new Set(findings.flatMap(({ missing }) => missing))].sort();

/** The pointers of the fields that are null. */
function openIn(value: unknown, pointer = ''): string[] {
  if (value === null) return [pointer];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => openIn(inner, `${pointer}/${key}`));
}

/**
 * What the contract says of a rule where nothing is known but the stage. A rule for the other stage does not bind; one
 * about a plan binds nobody where there is none; one whose list of means is not closed (等) cannot be broken.
 */
function expected({ when, each, require }: RuleSource, stage: Stage): Finding['status'] {
  const bound = when?.['stage'] as Stage | undefined;
  if (each === 'plan' || (stage !== null && bound !== undefined && bound !== stage)) return 'not_applicable';
  return JSON.stringify(require ?? '').includes('open_list') ? 'pass' : 'undetermined';
}

const CASES = [...PACKS.keys()].flatMap((city) => STAGES.map((stage) => [city, stage] as const));

describe.each(CASES)('a new file for %s, stage %s', (city, stage) => {
  const pack = packOf(city);
  let texts: readonly string[] = [];
  let project: HousingProject = { id: '' };
  beforeAll(async () => {
    texts = textsOf(starterFor([pack], { kind: 'housing_project', city, stage }), pack, stage);
    project = await projectIn(texts[0] ?? '');
  });

  it('is valid and holds the same as JSON and YAML, in Chinese and English', async () => {
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(await projectIn(text)).toEqual(project);
    expect(project).toMatchObject({ id: 'CHANGE-ME', city, ...(stage === null ? {} : { stage }) });
    expect(project).not.toHaveProperty('assessed_on');
    for (const text of texts) expect(text).toContain('assessed_on');
  });

  it('decides nothing', async () => {
    const statuses = pack.rulesOf.housing_project.map(({ source }) => [source.id, expected(source, stage)]);
    for (const text of texts) {
      expect((await findingsOf(text)).map(({ rule, status }) => [rule, status])).toEqual(statuses);
    }
  });

  it('leaves open what the rules miss, and nothing else', async () => {
    expect(missingIn(await findingsOf(texts[0] ?? ''))).toEqual(openIn(project).sort());
    const binds = pack.rulesOf.housing_project.some(({ source }) => expected(source, stage) === 'undetermined');
    expect(openIn(project).length > 0).toBe(binds);
  });

  it('misses a field no longer when it is filled in', () => {
    for (const pointer of openIn(project)) {
      const filled = withField(project, pointer);
      expect(missingIn(judge(pack, filled, ASSESSED_ON).findings)).not.toContain(pointer);
    }
  });

  it('has every field that is offered ready to be used', async () => {
    for (const [i, text] of texts.entries()) {
      const used = await projectIn(uncommented(text, VARIANTS[i]?.format === YAML_FORMAT));
      const offered = openIn(used).filter((pointer) => !openIn(project).includes(pointer));
      expect(offered).toEqual(expect.arrayContaining(['/name', '/assessed_on']));
      for (const { rule, status } of judge(pack, used, ASSESSED_ON).findings) {
        const source = pack.rulesOf.housing_project.find((one) => one.source.id === rule)?.source;
        const before = source && expected(source, stage);
        expect([rule, status]).toEqual([rule, source?.each === 'plan' ? 'undetermined' : before]);
      }
    }
  });
});

/** The file with all that stands in its comments but the sentences. */
function uncommented(text: string, isYaml: boolean): string {
  const field = isYaml ? /^(\s*)# (?=\s*([a-z_0-9]+:( null)?$|-$|# ))/gm : /^(\s*)\/\/ (?=\s*("|[{}[\]]|\/\/))/gm;
  return text.replace(field, '$1');
}

/** The project with some value in the field, and a system for its coordinates. */
function withField(project: HousingProject, pointer: string): HousingProject {
  const copy = structuredClone({ ...project, crs: 'EPSG:4547' });
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const holder = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[last] = someValue(nodeOf(pointer), '2020-01-01');
  return copy;
}

function nodeOf(pointer: string): FieldNode {
  const all = (fields: readonly FieldNode[]): FieldNode[] => fields.flatMap((f) => [f, ...all(f.fields)]);
  const found = all(FIELDS_OF.housing_project).find(({ pattern }) => pattern === fieldPattern(pointer));
  if (found === undefined) throw new Error(`there is no field ${pointer}`);
  return found;
}

describe('a new file without a city', () => {
  it.each(STAGES)('leaves open what the rules of some city miss: stage %s', async (stage) => {
    const packs = [...PACKS.values()];
    const [text = ''] = textsOf(starterFor(packs, { kind: 'housing_project', city: null, stage }), null, stage);
    const project = await projectIn(text);
    expect(project).not.toHaveProperty('city');
    const missing = new Set<string>();
    for (const pack of packs) {
      const findings = await findingsOf(text, '--city', pack.pack.id);
      expect(findings.map(({ status }) => status)).toEqual(
        pack.rulesOf.housing_project.map(({ source }) => expected(source, stage)),
      );
      for (const pointer of missingIn(findings)) missing.add(pointer);
    }
    expect([...missing].sort()).toEqual(openIn(project).sort());
  });
});

describe('the fields of a city', () => {
  const fieldsFor = async (city: string, stage: Stage): Promise<string> => {
    const pack = packOf(city);
    return textsOf(starterFor([pack], { kind: 'housing_project', city, stage }), pack, stage)[0] ?? '';
  };

  it.each<[string, Stage, readonly string[], readonly string[]]>([
    // 三门峡: only the area per 100 households.
    ['sanmenxia', 'new', ['households', 'floor_area_m2', 'allocated_area_m2'], ['beds', 'phases', 'settlement', 'crs']],
    ['sanmenxia', 'existing', ['stage'], ['households', 'facilities']],
    // 许昌: the means are asked of an existing estate only.
    ['xuchang', 'existing', ['acquired_by'], ['phases']],
    ['xuchang', 'new', ['households'], ['acquired_by']],
    // 濮阳: 单处 by site; free handover; no radius.
    [
      'puyang',
      'new',
      ['site', 'price_yuan', 'mortgaged', 'plan', 'review_stage'],
      ['service_radius_m', 'demonstration'],
    ],
    // 郑州: the radius, by positions too.
    [
      'zhengzhou',
      'existing',
      ['service_radius_m', 'crs', 'position_accuracy_m', 'acquired_by'],
      ['handover', 'phases'],
    ],
    // 洛阳: communities, and positions of their centres.
    [
      'luoyang',
      'new',
      ['communities', 'centres', 'first_phase_infeasible', 'to', 'location', 'crs'],
      ['price_yuan', 'on'],
    ],
  ])('%s, stage %s', async (city, stage, has, hasNot) => {
    const text = await fieldsFor(city, stage);
    const keys = [...text.matchAll(/^[\s/]*"([a-z_0-9]+)":/gm)].map(([, key]) => key);
    expect(keys).toEqual(expect.arrayContaining([...has]));
    expect(keys.filter((key) => key !== undefined && hasNot.includes(key))).toEqual([]);
  });
});

describe('examples that would decide a rule', () => {
  const [first] = packOf('zhengzhou').pack.rules.filter(({ id }) => id === 'zhengzhou.new-concentrated');
  const requiring = (require: RuleSource['require']): CompiledPack => {
    const { pack } = packOf('zhengzhou');
    const rules = first === undefined ? [] : [{ ...first, alternatives: [], require }];
    return compile({ ...packOf('zhengzhou'), pack: { ...pack, rules } });
  };

  it.each<[string, RuleSource['require'], unknown]>([
    ['one place: two examples', { counted_site_count: { at_most: '1 site' } }, [{}, {}]],
    ['two places: none', { counted_site_count: { at_most: '2 sites' } }, null],
    ['no limit above: one example', { counted_site_count: { at_least: '2 sites' } }, [{}]],
    [
      'one of two lists is enough: none of either',
      { any: [{ phased: 'yes' }, { counted_site_count: { at_most: '2 sites' } }] },
      null,
    ],
  ])('%s', async (_, require, facilities) => {
    const pack = requiring(require);
    const [text = ''] = textsOf(
      starterFor([pack], { kind: 'housing_project', city: 'zhengzhou', stage: 'new' }),
      pack,
      'new',
    );
    const project = await projectIn(text);
    const given = project.facilities?.map(() => ({})) ?? null;
    expect(given).toEqual(facilities);
    expect(judge(pack, project, ASSESSED_ON).findings.map(({ status }) => status)).toEqual(['undetermined']);
    expect(missingIn(judge(pack, project, ASSESSED_ON).findings)).toEqual(openIn(project).sort());
  });
});
