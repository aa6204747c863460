/** `eldercheck schema <name>`: the JSON Schemas of what goes in and what comes out. */
import { SCHEMAS } from '#generated/schemas.js';
import { EXIT, type ExitCode } from '../model/status.ts';
import { MESSAGES } from '../wording/cli.ts';
import { visible } from '../wording/visible.ts';
import { type Io, print } from './io.ts';
import { usageError } from './usage.ts';

/** Throws UsageError and OutputFailed. */
export async function runSchema(name: string, io: Io): Promise<ExitCode> {
  const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (schema === undefined) {
    const names = Object.keys(SCHEMAS).join(', ');
    throw usageError(MESSAGES.noSchema, { name: visible(JSON.stringify(name)), names });
  }
  await print(io, `${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.ok;
}
