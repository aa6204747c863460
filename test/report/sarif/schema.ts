/** The official JSON schema of SARIF 2.1.0, as a public package ships it, and what it says of a file. */
import official from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';

const { id: _, $schema: __, ...schema } = official;

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addFormat('uri', (text) => URL.canParse(text) && /^[\x21-\x7e]+$/.test(text));
ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'file:///') && /^[\x21-\x7e]*$/.test(text));
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);

// The schema is of draft 4, all of whose keywords in it mean the same in draft 7.
const validate = ajv.compile(schema);

/** What the schema objects to; empty for a valid file. */
export function objectionsTo(log: unknown): string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
