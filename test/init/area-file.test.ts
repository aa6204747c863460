/** A new file for an area or a plan is valid, decides nothing, and leaves open just what the rules ask for. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { type CompiledPack, compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { JSON_FORMAT, YAML_FORMAT } from '../../src/init/layout.ts';
import { projectFile } from '../../src/init/project-file.ts';
import { starterFor } from '../../src/init/starter.ts';
import { readSubjects } from '../../src/load/subjects.ts';
import type { Subject } from '../../src/model/subjects.ts';

/** Every target is due then. */
const LAST_DAY = '2199-12-31';

const PACKS = await Promise.all(BUILT_IN.map(async ({ load }) => compile((await load()).default)));
const KINDS = ['area', 'plan'] as const;
type Kind = (typeof KINDS)[number];

const CASES = PACKS.flatMap((pack) =>
  KINDS.filter((kind) => pack.rulesOf[kind].length > 0).map((kind) => [pack.pack.id, kind, pack] as const),
);

const VARIANTS = [
  { format: JSON_FORMAT, lang: 'zh' },
  { format: JSON_FORMAT, lang: 'en' },
  { format: YAML_FORMAT, lang: 'zh' },
  { format: YAML_FORMAT, lang: 'en' },
] as const;

function textsFor(pack: CompiledPack, kind: Kind): string[] {
  const entries = starterFor([pack], { kind, city: pack.pack.city.slug, stage: null });
  const wanted = { kind, pack, stage: null, cities: ['一 (a)'] };
  return VARIANTS.map(({ format, lang }) => projectFile(entries, wanted, format, lang));
}

async function subjectIn(text: string): Promise<Subject> {
  const { subjects } = await readSubjects('-', Buffer.from(text));
  const [subject] = subjects;
  if (!subject?.ok || !('other' in subject)) throw new Error(`not valid:\n${JSON.stringify(subject)}\n${text}`);
  return subject.other;
}

/** The pointers of the fields that are null. */
function openIn(value: unknown, pointer = ''): string[] {
  if (value === null) return [pointer];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => openIn(inner, `${pointer}/${key}`));
}

const keysOf = (text: string): (string | undefined)[] =>
  [...text.matchAll(/^[\s/]*"([a-z_0-9]+)":/gm)].map(([, key]) => key);

describe.each(CASES)('a new file for %s, kind %s', (city, kind, pack) => {
  const texts = textsFor(pack, kind);

  it('is valid and holds the same as JSON and YAML, in Chinese and English', async () => {
    expect(new Set(texts).size).toBe(4);
    const [first, ...others] = await Promise.all(texts.map(subjectIn));
    for (const other of others) expect(other).toEqual(first);
    expect(first).toMatchObject({ kind, id: 'CHANGE-ME', city });
  });

  it('decides nothing and leaves open what the rules miss', async () => {
    const subject = await subjectIn(texts[0] ?? '');
    const { findings } = judge(pack, subject, LAST_DAY);
    expect(findings.filter(({ status }) => status === 'pass' || status === 'fail')).toEqual([]);
    const missing = [...new Set(findings.flatMap((finding) => finding.missing))].sort();
    expect(openIn(subject).sort()).toEqual(missing);
    expect(missing.length).toBeGreaterThan(0);
  });

  it('says in each language what to do with a number that is not known', () => {
    for (const [i, text] of texts.entries()) {
      expect(text).toContain(VARIANTS[i]?.lang === 'zh' ? '不知道' : 'stays null');
    }
  });
});

describe('the fields of a city', () => {
  const fieldsFor = (city: string, kind: Kind): (string | undefined)[] => {
    const pack = PACKS.find((one) => one.pack.id === city);
    if (pack === undefined) throw new Error(`there is no pack ${city}`);
    return keysOf(textsFor(pack, kind)[0] ?? '');
  };

  it.each<[string, Kind, readonly string[], readonly string[]]>([
    // 许昌 gives a share of the beds and asks for no beds added in a period; no parcel stands in its clauses.
    [
      'xuchang',
      'area',
      ['nursing_beds', 'eldercare_beds', 'reported_on'],
      ['flows', 'eldercare_beds_added', 'parcels'],
    ],
    // 郑州: beds added between years, named projects, service circles in minutes.
    ['zhengzhou', 'area', ['eldercare_beds_added', 'projects', 'minutes', 'mode', 'division'], ['households', 'stage']],
    ['zhengzhou', 'plan', ['type', 'population', 'eldercare_land_m2'], ['statistics', 'households']],
  ])('%s, %s', (city, kind, has, hasNot) => {
    const keys = fieldsFor(city, kind);
    expect(keys).toEqual(expect.arrayContaining([...has]));
    expect(keys.filter((key) => key !== undefined && hasNot.includes(key))).toEqual([]);
  });

  it('stand with their labels and units', () => {
    const pack = PACKS.find((one) => one.pack.id === 'zhengzhou');
    const [zh = '', en = ''] = pack === undefined ? [] : textsFor(pack, 'area');
    expect(zh).toContain('    // 养老床位总数（张）：整数\n    "eldercare_beds": {');
    expect(en).toContain('    // eldercare beds (beds): whole number\n    "eldercare_beds": {');
    const [plan = ''] = pack === undefined ? [] : textsFor(pack, 'plan');
    expect(plan).toContain('  // 规划人口：整数；见规划文本和图则\n');
  });
});
