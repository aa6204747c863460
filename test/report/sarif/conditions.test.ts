/** The checks of SARIF can fail: each refuses a file that is broken in one place. */
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/formats.ts';
import { everything } from '../sample.ts';
import { breachesOf } from './conditions.ts';
import { objectionsTo } from './schema.ts';

const render = await FORMATS.sarif.load();
const text = render(everything, { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false });

type Broken = (run: Run, rule: ReportingDescriptor, result: Result) => void;

/** The good file with one change. */
function brokenBy(change: Broken): Log {
  const log = JSON.parse(text) as Log;
  const [run] = log.runs;
  const [rule] = run?.tool.driver.rules ?? [];
  const [result] = run?.results ?? [];
  if (!run || !rule || !result) throw new Error('an empty file');
  change(run, rule, result);
  return log;
}

const place = (result: Result) => result.locations?.[0]?.physicalLocation ?? {};
const artifactOf = (run: Run) => run.artifacts?.[0] ?? {};

const AGAINST_SCHEMA: Readonly<Record<string, Broken>> = {
  'no tool name': (run) => Reflect.deleteProperty(run.tool.driver, 'name'),
  'no message': (_, __, result) => Reflect.deleteProperty(result, 'message'),
  'no executionSuccessful': (run) => Reflect.deleteProperty(run.invocations?.[0] ?? {}, 'executionSuccessful'),
  'a kind that is none': (_, __, result) => Object.assign(result, { kind: 'undetermined' }),
  'a level that is none': (_, __, result) => Object.assign(result, { level: 'mandatory' }),
  'a key of our own': (_, __, result) => Object.assign(result, { subject: 'A' }),
  'line 0': (_, __, result) => Object.assign(place(result), { region: { startLine: 0 } }),
  'Chinese in a URI': (run) => Object.assign(artifactOf(run), { location: { uri: '送审.json' } }),
  'a blank in a URI': (_, __, result) => Object.assign(place(result), { artifactLocation: { uri: 'a b.json' } }),
  'an address that is no URI': (run) => Object.assign(run.tool.driver, { informationUri: 'eldercheck' }),
  'a role that is none': (run) => Object.assign(artifactOf(run), { roles: ['subject'] }),
  'a suppression without kind': (_, __, result) => Object.assign(result, { suppressions: [{}] }),
  'an artifact named twice': (run) => run.artifacts?.push(structuredClone(artifactOf(run))),
};

const AGAINST_CONDITIONS: Readonly<Record<string, Broken>> = {
  'a rule twice': (run, rule) => run.tool.driver.rules?.push(rule),
  'no semantic version': (run) => Reflect.deleteProperty(run.tool.driver, 'semanticVersion'),
  'no language': (run) => Reflect.deleteProperty(run.tool.driver, 'language'),
  'no address': (run) => Reflect.deleteProperty(run.tool.driver, 'informationUri'),
  'other columns': (run) => Object.assign(run, { columnKind: 'unicodeCodePoints' }),
  'no exit code': (run) => Reflect.deleteProperty(run.invocations?.[0] ?? {}, 'exitCode'),
  'a digest with its prefix': (run) =>
    Object.assign(artifactOf(run), { hashes: { 'sha-256': `sha256:${'1'.repeat(64)}` } }),
  'an empty short description': (_, rule) => Object.assign(rule, { shortDescription: { text: ' ' } }),
  'an empty full description': (_, rule) => Object.assign(rule, { fullDescription: { text: '' } }),
  'a description of 1,025 characters': (_, rule) =>
    Object.assign(rule, { fullDescription: { text: '甲'.repeat(1025) } }),
  'no help in Markdown': (_, rule) => Object.assign(rule, { help: { text: 'x' } }),
  'no default level': (_, rule) => Reflect.deleteProperty(rule, 'defaultConfiguration'),
  'no taxon': (_, rule) => Object.assign(rule, { relationships: [] }),
  'a taxon that is not there': (_, rule) => Object.assign(rule.relationships?.[0]?.target ?? {}, { index: 999 }),
  'a taxon twice': (run) => run.taxonomies?.[0]?.taxa?.push({ id: run.taxonomies[0].taxa[0]?.id ?? '' }),
  'the index of another rule': (_, __, result) => Object.assign(result, { ruleIndex: 1 }),
  'a level for what did not fail': (run) => Object.assign(passing(run), { level: 'warning' }),
  'no level for a failure': (_, __, result) => Object.assign(result, { level: 'none' }),
  'an empty message': (_, __, result) => Object.assign(result, { message: { text: '' } }),
  'a control character in a message': (_, __, result) => Object.assign(result, { message: { text: '\u001b[31m。' } }),
  'no location': (_, __, result) => Object.assign(result, { locations: [] }),
  'the index of another file': (_, __, result) => Object.assign(place(result).artifactLocation ?? {}, { index: 1 }),
  'no line in a region': (_, __, result) => Object.assign(place(result), { region: { startColumn: 5 } }),
  'no pointer': (_, __, result) => Object.assign(result.locations?.[0] ?? {}, { logicalLocations: [] }),
  'no fingerprint': (_, __, result) => Object.assign(result, { partialFingerprints: {} }),
  'a fingerprint twice': (run, _, result) =>
    Object.assign(run.results?.[1] ?? {}, { partialFingerprints: result.partialFingerprints }),
  'suppressions of one result only': (_, __, result) => Reflect.deleteProperty(result, 'suppressions'),
  'a suppression in the source': (_, __, result) => Object.assign(result, { suppressions: [{ kind: 'inSource' }] }),
  'a name with ./': (_, __, result) => Object.assign(place(result).artifactLocation ?? {}, { uri: './a.json' }),
  'a drive without file:': (_, __, result) => Object.assign(place(result).artifactLocation ?? {}, { uri: 'C:/a.json' }),
  'an absolute path without file:': (_, __, result) =>
    Object.assign(place(result).artifactLocation ?? {}, { uri: '/a.json' }),
  'two runs': () => undefined,
};

const passing = (run: Run): Result => run.results?.find(({ kind }) => kind === 'pass') ?? { message: {} };

describe('the schema', () => {
  it('has nothing against the good file', () => expect(objectionsTo(brokenBy(() => undefined))).toEqual([]));

  it.each(Object.entries(AGAINST_SCHEMA))('refuses %s', (_, change) => {
    expect(objectionsTo(brokenBy(change))).not.toEqual([]);
  });
});

describe('the conditions', () => {
  it('have nothing against the good file', () => expect(breachesOf(brokenBy(() => undefined))).toEqual([]));

  it.each(Object.entries(AGAINST_CONDITIONS))('refuse %s', (name, change) => {
    const log = brokenBy(change);
    if (name === 'two runs') log.runs.push(...log.runs);
    expect(breachesOf(log)).not.toEqual([]);
  });
});
