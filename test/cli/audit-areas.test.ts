/** Areas in an audit: counted by rule and by city, as JSON, NDJSON and YAML. */
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../fixtures/zhengzhou/${name}.json`, import.meta.url), 'utf8'));

// One bed apart; the same rules bind both.
const areas = [read('pass-county-level-city'), read('fail-county-level-city-one-nursing-bed-short')];
const lines = areas.map((area) => JSON.stringify(area)).join('\n');

describe('an audit of areas', () => {
  it.each([
    ['areas.ndjson', `${lines}\n`],
    ['areas.json', JSON.stringify(areas)],
    ['areas.yaml', areas.map((area) => `- ${JSON.stringify(area)}\n`).join('')],
  ])('counts them by city and by rule: %s', async (name, text) => {
    const file = folder.write(name, text);
    const { code, stdout } = await run(['audit', file, '--lang', 'en']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Zhengzhou +│ 2 +│ 1 +│ 0 +│ 1 /);
    expect(stdout).toMatch(/Share of geriatric[^│]*│ 1 +│ 0 +│ 1 /);
  });
});
