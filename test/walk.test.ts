/** The walk through a new city, followed as its reader would: from an empty folder, command by command. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../scripts/docs/command.ts';
import { cutLike, filesOf, WALKS, walked } from '../scripts/docs/walk.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The files of the city that the walk adds; no part of the package. */
const CITY = 'test/authoring/adding-a-city';
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

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
    const [last = new Map<string, string>(), zh] = WALKS.map(({ path }) => filesOf(read(path)));
    expect(zh).toEqual(last);
    expect([...last.keys()].sort()).toEqual(filesBelow(CITY).sort());
    for (const [path, text] of last) expect(text, path).toBe(read(join(CITY, path)));
  });

  it('ends with a pack that is in order', { timeout: 60_000 }, async () => {
    const packs = ['--rules', join(ROOT, CITY, 'rules')];
    const lint = await run(['rules', 'lint', ...packs, '--as-of', '2026-11-21']);
    expect(lint).toEqual({ code: 0, stdout: 'Packs: 1, rules: 4. Nothing found.\n', stderr: '' });
    const verify = await run(['rules', 'verify', ...packs, '--sources', join(ROOT, CITY, 'texts')]);
    expect(verify).toMatchObject({ code: 0, stderr: '' });
    expect(verify.stdout).toContain('all 6 quotations');
    const mutate = await run(['rules', 'mutate', ...packs]);
    expect(mutate).toMatchObject({ code: 0, stderr: '' });
    expect(mutate.stdout).toContain(' 0 survive, 0 cases not met');
  });

  it.each([
    ['nothing left out', 'a\nb\nc\n', true],
    ['a line in the middle', 'a\n…\nc\nd\n', true],
    ['lines in two places', 'a\n…\nc\n…\nd\n', true],
    ['no line at all', 'a\n…\nb\nc\nd\n', true],
    ['another line before', 'x\n…\nd\n', false],
    ['another line after', 'a\n…\nx\n', false],
    ['part of a line after', 'a\n…\n\n', false],
    ['lines in another order', 'a\n…\nc\n…\nb\n…\nd\n', false],
  ])('a print with %s', (what, shown, agrees) => {
    const whole = what === 'nothing left out' ? shown : 'a\nb\nc\nd\n';
    expect(cutLike(shown, whole)).toBe(agrees ? shown : whole);
  });
});
