/** A pack of one rule, compiled where it is used; a mutant of the compiler shows in the test that compiles it. */
import { type CompiledPack, compile } from '../../src/engine/compile.ts';
import type { PackInput, RuleSource } from '../../src/model/pack.ts';

/** Nothing of `require` or `steps`: each test says what it requires. */
const RULE: RuleSource = {
  id: 'test.rule',
  title: { zh: '试验', en: 'Test' },
  topic: 'site',
  force: { level: 'mandatory', word: '要' },
  duty_bearer: 'developer',
  readings: ['A01'],
};

const side = (text: string) => ({ zh: `读法${text}`, en: `reading ${text}` });

/** The document is of 1 July 2020. */
export function inputOf(...rules: readonly Partial<RuleSource>[]): PackInput {
  return {
    pack: {
      id: 'test',
      version: '1.0.0',
      city: { slug: 'test', name: { zh: '试验市', en: 'Testville' }, aliases: [], code: '419999' },
      documents: ['test-document'],
      checked_on: '2026-01-01',
      notices: [],
      changes: [],
      rests_on: [],
      rules: rules.map((rule) => ({ ...RULE, ...rule })),
    },
    documents: [
      {
        id: 'test-document',
        number: '试验〔2020〕1号',
        number_as_printed: '试验〔2020〕1号',
        title: '试验文件',
        issuer: '试验市人民政府',
        issued: '2020-07-01',
        printed: null,
        effective_clause: null,
        expiry_clause: null,
        full_text: { sha256: '0'.repeat(64) },
        clauses: [
          { id: 'test.rule', at: '一（一）', lines: [1, 1], quote: '试验条文' },
          { id: 'test.other', at: '一（二）', lines: [2, 2], quote: '另一条文', lead_ins: ['在下列情形'] },
        ],
      },
    ],
    readings: [
      { id: 'A01', question: side('A01?'), chosen: side('A01'), alternatives: { b: side('A01b') } },
      { id: 'A02', question: side('A02?'), chosen: side('A02') },
    ],
    digest: 'sha256:0',
    origin: 'own',
  };
}

export const packOf = (...rules: readonly Partial<RuleSource>[]): CompiledPack => compile(inputOf(...rules));
