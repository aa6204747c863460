/** The walk through a new city, followed as its reader would: from an empty folder, command by command. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../scripts/docs/command.ts';
import { WALKS, walked } from '../scripts/docs/walk.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The files of the city that the walk adds; no part of the package. */
const CITY = 'test/authoring/adding-a-city';
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The files that a page has written, in order. */
const filesOf = (page: string): (readonly [string, string])[] =>
  [...page.matchAll(/^```\w+ (\S+\.\w+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => [path, text]);

const filesBelow = (path: string): string[] =>
  readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(ROOT, path, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'));

describe('the walk through a new city', () => {
  it.each(WALKS)(
    'prints, with the built program, what the page says (else run `npm run docs`): $path',
    { timeout: 120_000 },
    ({ path, lang }) => expect(walked(read(path), lang)).toBe(read(path)),
  );

  it('writes the same files in both languages, and ends with those of the fixture', () => {
    const [en = [], zh] = WALKS.map(({ path }) => filesOf(read(path)));
    expect(zh).toEqual(en);
    const last = new Map(en);
    expect([...last.keys()].sort()).toEqual(filesBelow(CITY).sort());
    for (const [path, text] of last) expect(text, path).toBe(read(join(CITY, path)));
  });

  it('ends with a pack that is in order', { timeout: 60_000 }, async () => {
    const packs = ['--rules', join(ROOT, CITY, 'rules')];
    const lint = await run(['rules', 'lint', ...packs]);
    expect(lint).toEqual({ code: 0, stdout: 'Packs: 1, rules: 4. Nothing found.\n', stderr: '' });
    const verify = await run(['rules', 'verify', ...packs, '--sources', join(ROOT, CITY, 'texts')]);
    expect(verify).toMatchObject({ code: 0, stderr: '' });
    expect(verify.stdout).toContain('all 6 quotations');
    const mutate = await run(['rules', 'mutate', ...packs]);
    expect(mutate).toMatchObject({ code: 0, stderr: '' });
    expect(mutate.stdout).toContain(' 0 survive, 0 cases not met');
  });
});
