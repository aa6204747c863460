/** A whole check as a process against Node doing nothing, in turn, so that the machine's moods hit both. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

const PAIRS = 15;
const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function milliseconds(args: readonly string[]): number {
  const start = performance.now();
  const { error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (error) throw error;
  return performance.now() - start;
}

/** The command with these options ÷ `node -e 0`: the median of the pairs. */
export function measureStartup(options: readonly string[]): number {
  const command = [root('bin/eldercheck.js'), root('fixtures/zhengzhou/pass-village.json'), ...options];
  milliseconds(command);
  const ratios = Array.from({ length: PAIRS }, () => {
    const nothing = milliseconds(['-e', '0']);
    return milliseconds(command) / nothing;
  });
  return median(ratios);
}
