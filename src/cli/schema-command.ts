/** `eldercheck schema <name>`: the JSON Schemas of what goes in and what comes out. */
import { SCHEMAS } from '#generated/schemas.js';
import { EXIT, type ExitCode } from '../model/status.ts';
import { MESSAGES } from '../wording/cli.ts';
import { fill } from '../wording/language.ts';
import { type Io, print } from './io.ts';
import { UsageError } from './usage.ts';

export async function runSchema(name: string, io: Io): Promise<ExitCode> {
  const schema = SCHEMAS[name];
  if (schema === undefined) {
    const params = { name: JSON.stringify(name), names: Object.keys(SCHEMAS).join(', ') };
    throw new UsageError({ zh: fill(MESSAGES.noSchema.zh, params), en: fill(MESSAGES.noSchema.en, params) });
  }
  await print(io, 'stdout', `${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.ok;
}
