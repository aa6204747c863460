/** Every sentence in `src/wording` is there in both languages, and both sides say the same values. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/model/report.ts';

const FOLDER = new URL('../../src/wording/', import.meta.url);

interface Sentence extends Bilingual {
  /** The module, and the keys that lead to it. */
  readonly at: string;
}

const isBilingual = (value: object): value is Bilingual =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';

function sentencesIn(value: unknown, at: string): Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBilingual(value)) return [{ ...value, at }];
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return members.flatMap(([key, member]) => sentencesIn(member, `${at} ${key}`));
}

const modules = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
const loaded = await Promise.all(
  modules.map(async (file) => [file, await import(new URL(file, FOLDER).href)] as const),
);
const sentences = loaded.flatMap(([file, module]) => sentencesIn(module, file));

/** A sentence may say a value twice where the other language does not. A value that is a phrase itself has one for each language: `{got}` and `{got_zh}`, `{why_en}` and `{why_zh}`. */
const blanksIn = (text: string): string[] =>
  [...new Set(text.match(/\{\w+\}/g))].map((blank) => blank.replace(/_(?:zh|en)\}/, '}')).sort();

describe('every sentence', () => {
  it('is found, in the modules of each command and format', () => {
    const found = new Set(sentences.map(({ at }) => at.split(' ')[0]));
    for (const name of [
      'ci',
      'cli',
      'cli-config',
      'cli-output',
      'cli-waivers',
      'letter',
      'markdown',
      'opinion',
      'sarif',
    ]) {
      expect(found).toContain(`${name}.ts`);
    }
  });

  it.each(sentences.map((one) => [one.at, one] as const))(
    '%s: in both languages, with the same values',
    (_, { zh, en }) => {
      expect(zh.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(blanksIn(en)).toEqual(blanksIn(zh));
    },
  );
});
