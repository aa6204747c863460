/** SARIF from the command line: files of every kind, standard input, and those that could not be read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { breachesOf } from '../report/sarif/conditions.ts';
import { objectionsTo } from '../report/sarif/schema.ts';
import { run, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();

const OPEN =
  '{\r\n  "id": "甲-1", "city": "zhengzhou", "assessed_on": "2026-11-01",\r\n  "stage": "new", "households": null\r\n}';

function runIn(text: string): Run {
  const log = JSON.parse(text) as Log;
  expect([...objectionsTo(log), ...breachesOf(log)]).toEqual([]);
  const [only] = log.runs;
  if (only === undefined) throw new Error('no run');
  return only;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('--format sarif', () => {
  it('points into a UTF-16 file at the null, and has the digest of its bytes', async () => {
    const bytes = Buffer.from(`\ufeff${OPEN}`, 'utf16le');
    const file = folder.write('送审 1.json', bytes);
    const { code, stdout } = await run([file, '--format', 'sarif']);
    expect(code).toBe(3);
    const { artifacts = [], results = [], invocations } = runIn(stdout);
    expect(invocations).toMatchObject([{ executionSuccessful: true, exitCode: 3 }]);
    const [artifact] = artifacts;
    expect(artifact?.location?.uri).toMatch(/^file:\/\/\/.*\/%E9%80%81%E5%AE%A1%201\.json$/);
    expect(artifact).toMatchObject({ encoding: 'UTF-16LE', hashes: { 'sha-256': sha256(readFileSync(file)) } });
    const quota = results.find(({ ruleId }) => ruleId === 'zhengzhou.new-30');
    expect(quota?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 3, startColumn: 33 });
  });

  it('reads standard input', async () => {
    const { stdout } = await run(['-', '--format', 'sarif'], { stdin: OPEN });
    expect(runIn(stdout).artifacts).toMatchObject([
      { location: { uri: '-' }, roles: ['analysisTarget', 'standardStream'], hashes: { 'sha-256': sha256(OPEN) } },
    ]);
  });

  it.each(['sarif', 'sarif-github'])('tells in %s of a file that could not be read', async (format) => {
    const bad = folder.write('bad.yaml', 'id: A\ncity: zhengzhou\nhousholds: 5\n');
    const { code, stdout } = await run([bad, '--format', format]);
    expect(code).toBe(4);
    const { results, invocations } = runIn(stdout);
    expect(results).toEqual([]);
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        exitCode: 4,
        toolExecutionNotifications: [
          {
            level: 'error',
            descriptor: { id: 'unknown_key' },
            locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 1 } } }],
          },
        ],
      },
    ]);
  });
});
