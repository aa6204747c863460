/**
 * The configuration `eldercheck.config.yaml`: the options of a run that the party which runs it keeps in a file.
 *
 * It says nothing that an option could not say. Which formats there are is for whoever makes reports to tell, so they
 * are handed in. Paths count from the folder of the file.
 */
import { z } from 'zod';
import { list, object, text, word } from './field.ts';
import { FORCES } from './status.ts';

/** `formats` are names without signs in them. */
export function configSchemaFor(formats: readonly string[]) {
  const says = { error: () => `words:${formats.join('|')}` };
  const format = z.string(says).regex(new RegExp(`^(${formats.join('|')})(=.+)?$`), says);
  const about = <Schema extends z.ZodType>(schema: Schema, description: string) =>
    schema.nullish().meta({ description });
  return object({
    version: about(z.literal(1, { error: () => 'one_of:1' }), 'of this format'),
    city: about(text, 'the city, for subjects that name none; as --city'),
    rules: about(list(text), 'rule packs of your own, files or folders; as --rules'),
    facilities: about(text, 'a register of existing facilities (GeoJSON); as --facilities'),
    formats: about(list(format).min(1, says), 'each name or name=file; as --format'),
    fail_on: about(list(word(FORCES)), 'forces whose failure exits with 1, none where empty; as --fail-on'),
    undetermined: about(word(['exit', 'fail', 'ignore']), 'when something cannot be told; as --undetermined'),
    waivers: about(text, 'the file of waivers and decisions; as --waivers'),
    lang: about(word(['zh', 'en']), 'the language of reports and messages; as --lang'),
  });
}

export type ConfigValues = z.infer<ReturnType<typeof configSchemaFor>>;
