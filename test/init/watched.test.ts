/** A watched project tells which of its fields were read. */
import { expect, it } from 'vitest';
import { watched } from '../../src/init/watched.ts';

const PROJECT = { households: 1, name: null, facilities: [{ beds: 10, handover: { to: null } }, { beds: 20 }] };

type Project = typeof PROJECT;

it.each<[string, (project: Project) => unknown, readonly string[]]>([
  ['a field', (p) => p.households, ['/households']],
  ['one that is null', (p) => p.name, ['/name']],
  ['a list', (p) => p.facilities.length, ['/facilities']],
  ['an item', (p) => p.facilities.map((f) => f.beds), ['/facilities', '/facilities/*/beds', '/facilities/*/beds']],
  [
    'an object in an item',
    (p) => p.facilities[0]?.handover?.to,
    ['/facilities', '/facilities/*/handover', '/facilities/*/handover/to'],
  ],
  ['nothing of what is copied', (p) => ({ ...p, name: 'x' }), []],
  ['what is in a copy', (p) => ({ ...p }).facilities[1]?.beds, ['/facilities/*/beds']],
  ['a field after copying', (p) => [{ ...p }, p.households], ['/households']],
  ['no field that is not there', (p) => (p as { beds?: number }).beds, []],
])('%s', (_, read, patterns) => {
  const seen: string[] = [];
  read(watched(PROJECT, (pattern) => seen.push(pattern)));
  expect(seen).toEqual(patterns);
});

it('gives the same things as the project', () => {
  const project = watched(PROJECT, () => undefined);
  expect(project).toEqual(PROJECT);
  expect(project.facilities[0]).toBe(project.facilities[0]);
});
