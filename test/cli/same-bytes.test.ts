/** The same project gives the same bytes, however it is written down and wherever it is checked. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Report } from '../../src/model/report.ts';
import { run, runBin, temporaryFolder } from './harness.ts';
import { json } from './projects.ts';

const folder = temporaryFolder();
const fixture = fileURLToPath(
  new URL('../../fixtures/zhengzhou/fail-large-new-estate-8-m2-short.json', import.meta.url),
);
const source = readFileSync(fixture, 'utf8');
const project = parse(source.replace(/^\/\/.*$/gm, '')) as Record<string, unknown>;

describe('the machine', () => {
  const here = runBin([fixture, '--format', 'json'], { env: { TZ: 'UTC', LANG: 'en_GB.UTF-8' } });

  it('checks', async () => {
    expect(await here).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('"non_compliant"') });
  });

  it.each<[string, Record<string, string>]>([
    ['Shanghai', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }],
    ['New York', { TZ: 'America/New_York', LANG: 'en_US.UTF-8' }],
    ['Berlin', { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }],
    ['Kiritimati', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }],
    ['nowhere', { COLUMNS: '200', FORCE_COLOR: '1' }],
  ])('in %s changes nothing', async (_, env) => {
    expect(await runBin([fixture, '--format', 'json'], { env })).toEqual(await here);
  });
});

/** What tells one spelling of a file from another: where things stand, its name, and its digest in `inputs`. */
const OF_THE_FILE: readonly string[] = ['line', 'column', 'file', 'inputs'];

/** What does not depend on where a thing stands in its file. */
const withoutPlaces = (stdout: string): unknown =>
  JSON.parse(stdout, (key, value: unknown) => (OF_THE_FILE.includes(key) ? null : value));

const resultOf = async (name: string, text: string) => {
  const { stdout } = await run([folder.write(name, text), '--format', 'json']);
  return stdout;
};

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, reversed(child)]),
  );
}

/** Every number of a JSON text in another spelling. */
const respelled = (text: string, spell: (digits: string) => string) =>
  text.replace(/(?<=[:[,]\s*)[0-9]+(?:\.[0-9]+)?(?=\s*[,}\]])/g, spell);

const exponent = (digits: string): string => {
  const [whole = '', fraction = ''] = digits.split('.');
  return `${whole}${fraction}e-${fraction.length}`;
};

describe('the file', () => {
  const plain = json(project);
  const crammed = JSON.stringify(project);

  it.each<[string, string, string]>([
    ['as it was', 'a.json', source],
    ['on one line', 'b.json', crammed],
    ['spread out', 'c.json', JSON.stringify(project, null, '\t\t').replaceAll('\n', ' \r\n\n')],
    ['with comments', 'd.json', plain.replaceAll('\n', ' // x\n/* y */')],
    ['with the keys the other way round', 'e.json', json(reversed(project))],
    ['as YAML', 'f.yaml', stringify(project)],
    ['as YAML in flow style', 'g.yaml', crammed],
    ['as YAML without a name', 'h.txt', stringify(project)],
    ['with CR LF', 'i.json', source.replaceAll('\n', '\r\n')],
    ['in an array', 'j.json', `[${crammed}]`],
    ['with .0 after whole numbers', 'k.json', respelled(plain, (n) => (n.includes('.') ? n : `${n}.0`))],
    ['with zeros at the end', 'l.json', respelled(plain, (n) => (n.includes('.') ? `${n}000` : `${n}.000`))],
    ['with exponents', 'm.json', respelled(plain, exponent)],
    ['with large exponents', 'n.json', respelled(plain, (n) => `${exponent(n)}`.replace('e-', 'E-0'))],
    ['with quoted numbers', 'o.json', respelled(plain, (n) => `"${n}"`)],
    [
      'with null where nothing is known',
      'p.json',
      json({ ...project, completed_on: null, first_phase_infeasible: null }),
    ],
  ])('%s gives the same result but for places', async (_, name, text) => {
    expect(withoutPlaces(await resultOf(name, text))).toEqual(withoutPlaces(await resultOf('plain.json', plain)));
  });

  it('gives the same bytes where only the spelling of numbers differs', async () => {
    const one = '{"id":"A","city":"zhengzhou","assessed_on":"2026-11-01","stage":"existing","households":';
    const spellings = ['300', '3e2', '300.0', '30e1', '"300"', '"300.0"', '3.00E+2'];
    const texts = await Promise.all(
      spellings.map(async (n, i) => withoutFile(await resultOf(`n${i}.json`, `${one}${n}}`))),
    );
    expect(new Set(texts).size).toBe(1);
  });
});

const withoutFile = (stdout: string): string => {
  const report = JSON.parse(stdout) as Report;
  const results = report.results.map((result) => ({ ...result, subject: { ...result.subject, file: '' } }));
  return JSON.stringify({ ...report, inputs: [], results });
};
