import { readFileSync } from 'node:fs';
import { type Output, ROOT } from './write.ts';

/** The version in package.json as a module. */
export function versionModule(): readonly Output[] {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
  return [
    { path: 'version.js', text: `export const VERSION = ${JSON.stringify(version)};\n` },
    { path: 'version.d.ts', text: 'export declare const VERSION: string;\n' },
  ];
}
