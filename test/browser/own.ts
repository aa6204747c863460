/** The submissions that these tests add to the fixtures, written to files. */
import type { temporaryFolder } from '../cli/harness.ts';
import { ESTATE, HOSTILE_ESTATE, INVALID, LONG, luoyang, MIRRORED_ESTATE, UNSURE } from './estate.ts';
import type { Submission } from './submissions.ts';

const CONTENTS = {
  estate: ['estate.json', ESTATE],
  hostile: ['\u202e<img src=x onerror=alert(1)>]]>.json', HOSTILE_ESTATE],
  mirrored: ['mirrored.json', MIRRORED_ESTATE],
  /** A building at the limit of a centre's radius, the same farther, and buildings of which that is not known. */
  near: ['luoyang-500-m.json', luoyang(400)],
  far: ['luoyang-500.4-m.json', luoyang(400.5)],
  unsure: ['luoyang-unsure.json', UNSURE],
  long: ['long.json', LONG],
  mixed: ['mixed.json', [luoyang(400.5), INVALID, ESTATE]],
} as const;

export type Own = Readonly<Record<keyof typeof CONTENTS, Submission>>;

export function ownSubmissions(folder: ReturnType<typeof temporaryFolder>): Own {
  const written = Object.entries(CONTENTS).map(([key, [name, content]]) => [
    key,
    { name, file: folder.write(name, JSON.stringify(content)) },
  ]);
  return Object.fromEntries(written) as Own;
}
