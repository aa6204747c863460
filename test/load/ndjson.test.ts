/** Lines of JSON: cut anywhere, read quickly or closely, and one bad line costs only itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records } from '../../bench/records.ts';
import { readJson } from '../../src/load/json.ts';
import { LineSplitter } from '../../src/load/line-splitter.ts';
import { readLines } from '../../src/load/ndjson.ts';
import { quickestSubject, quickSubject } from '../../src/load/quick-line.ts';
import { type LoadedSubject, subjectsIn } from '../../src/load/subjects.ts';
import { BAD_DOCUMENTS } from './bad-documents.ts';

const LIMIT = 4096;

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function subjects(text: string | Uint8Array, size = 64): Promise<LoadedSubject[]> {
  const all: LoadedSubject[] = [];
  for await (const batch of readLines(pieces(Buffer.from(text), size), LIMIT)) all.push(...batch.subjects);
  return all;
}

const brief = (subject: LoadedSubject): string =>
  subject.ok
    ? (subject.project?.id ?? '')
    : subject.problems.map(({ code, line, column }) => `${code} ${line}:${column}`).join(', ');

describe('lines', () => {
  it('are the same however they come', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '小') }),
        fc.integer({ min: 1, max: 9 }),
        (text, size) => {
          const splitter = new LineSplitter(LIMIT);
          const bytes = Buffer.from(text);
          const found: string[] = [];
          for (let at = 0; at < bytes.length; at += size) {
            for (const line of splitter.push(bytes.subarray(at, at + size)))
              found.push(Buffer.from(line.bytes ?? []).toString());
          }
          for (const line of splitter.finish()) found.push(Buffer.from(line.bytes ?? []).toString());
          const expected = text.split('\n');
          if (expected.at(-1) === '') expected.pop();
          expect(found).toEqual(expected);
        },
      ),
    );
  });

  it('that are too long are not kept, and the next one is read', () => {
    const splitter = new LineSplitter(4);
    const lines = [...splitter.push(Buffer.from('1234\n123')), ...splitter.push(Buffer.from('45\nab\n12345'))];
    expect(
      [...lines, ...splitter.finish()].map(({ number, bytes }) => [number, bytes && Buffer.from(bytes).toString()]),
    ).toEqual([
      [1, '1234'],
      [2, null],
      [3, 'ab'],
      [4, null],
    ]);
  });
});

describe('a file of lines', () => {
  it('is read whatever its line ends, its mark and its blank lines', async () => {
    const text = '\ufeff{"id":"A"}\r\n\n  \n {"id":"B"}\n[{"id":"C"},{"id":"D"}]\n{"id":"E"}';
    expect((await subjects(text)).map(brief)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('loses only its bad lines, and says where they are', async () => {
    const damaged = Buffer.concat([Buffer.from('{"id":"坏'), Buffer.from([0xe5, 0xb0]), Buffer.from('"}\n')]);
    const text = Buffer.concat([
      Buffer.from('{"id":"A"}\n{"id":"B",}\nnot json\n'),
      damaged,
      Buffer.from(`{"id":"${'x'.repeat(LIMIT)}"}\n{"id":"F","households":-1}\n{"id":"\ufffd"}\n{"id":"G"`),
    ]);
    expect((await subjects(text)).map(brief)).toEqual([
      'A',
      'trailing_comma 2:10',
      expect.stringMatching(/^unquoted_text 3:1/),
      'undecodable 4:9',
      'line_too_long 5:1',
      'negative 6:24',
      '\ufffd',
      'unexpected_end 8:10',
    ]);
  });

  it('knows the place of everything on a line', async () => {
    const [, second] = await subjects('{"id":"A"}\n  {"id":"B","facilities":[{"beds":3}]}\n');
    if (!second?.ok) throw new Error('the line cannot be read');
    expect(['', '/id', '/facilities/0/beds', '/households'].map((pointer) => second.locate(pointer))).toEqual([
      { pointer: '', line: 2, column: 3 },
      { pointer: '/id', line: 2, column: 9 },
      { pointer: '/facilities/0/beds', line: 2, column: 35 },
      { pointer: '', line: 2, column: 3 },
    ]);
  });
});

type Quick = typeof quickSubject;
const WAYS: readonly (readonly [name: string, quick: Quick])[] = [
  ['from its text', quickSubject],
  ['from its bytes', (text) => quickestSubject(Buffer.from(text))],
];

describe.each(WAYS)('a line that is read quickly %s', (_way, quickly) => {
  const closely = (text: string) => subjectsIn(readJson(text));

  const expectTheSame = async (text: string): Promise<boolean> => {
    const quick = quickly(text);
    if (quick === null) return false;
    expect((await closely(text)).map((subject) => subject.ok && subject.project)).toEqual([quick]);
    return true;
  };

  it('says what a close look says: 10,000 subjects', async () => {
    let read = 0;
    for (const project of records(10_000, 21)) if (await expectTheSame(JSON.stringify(project))) read++;
    expect(read).toBe(10_000);
  });

  it.each([
    ['{"id":"P-1","households":12}', true],
    ['{"id":"P-1","households":-0}', false],
    ['{"id":"P-1","name":"小区","city":null,"households":0,"position_accuracy_m":0.000001}', true],
    [' { "id" : "P-1" , "facilities" : [ { "demonstration" : true , "beds" : 3 } , { "mortgaged" : false } ] } ', true],
    ['{"id":"P-1","buildings":[],"phases":[{"completed_on":"2024-12-31"}],"plan":{"type":"city_master_plan"}}', true],
    ['{"id":"P-1","crs":"EPSG:4547","buildings":[{"location":[466000.25,3846000]}]}', true],
    ['{"id":"P-1","position_accuracy_m":12345678.9012345}', true],
    ['{"id":"P-1","position_accuracy_m":123456789.9012345}', false],
    ['{"id":"P-1","households":1e2}', false],
    ['{"id":"P-1","households":12,"households":13}', false],
  ])('%s is one: %s', async (text, isQuick) => {
    expect(await expectTheSame(text)).toBe(isQuick);
  });

  it('reads numbers as the language does', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999), fc.integer({ min: 0, max: 6 }), (whole, part, places) => {
        const digits = places === 0 ? `${whole}` : `${whole}.${String(part).padStart(6, '0').slice(0, places)}`;
        expect(quickly(`{"id":"A","position_accuracy_m":${digits}}`)?.position_accuracy_m).toBe(Number(digits));
      }),
      { numRuns: 5000 },
    );
  });

  it('says so whatever is wrong with it: 4,000 lines with something changed', async () => {
    const parts = [
      '"',
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      '1',
      '.',
      '-',
      'e',
      '5e2',
      '\\',
      'null',
      '\\u0041',
      '0123456789012345',
      ' ',
      '小',
      '"id":"B",',
      ',"name":',
      '\ufffd',
      '\u007f',
      '\u200b',
      '\t',
    ];
    const lines = records(50, 3).map((project) => JSON.stringify(project));
    const change = fc.tuple(fc.constantFrom(...lines), fc.nat(), fc.constantFrom(...parts), fc.nat({ max: 3 }));
    await fc.assert(
      fc.asyncProperty(change, async ([line, where, part, drop]) => {
        const at = where % line.length;
        await expectTheSame(line.slice(0, at) + part + line.slice(at + drop));
      }),
      { numRuns: 4000 },
    );
  });

  it.each<[string, string]>([
    ['a key twice', '{"id":"A","households":1,"households":2}'],
    ['a key twice, written differently', '{"id":"A","households":1,"househ\\u006flds":2}'],
    ['a key twice further in', '{"id":"A","facilities":[{"beds":1,"beds":2}]}'],
    ['more digits than a double holds', '{"id":"A","population":9007199254740993}'],
    ['more digits behind the point', '{"id":"A","facilities":[{"floor_area_m2":199.99999999999999}]}'],
    ['an exponent', '{"id":"A","households":1e400}'],
    ['a small exponent', '{"id":"A","position_accuracy_m":1e-400}'],
    ['a zero in front', '{"id":"A","households":01}'],
    ['a number without an end', '{"id":"A","position_accuracy_m":1.}'],
    ['a number without a beginning', '{"id":"A","position_accuracy_m":.5}'],
    ['two points', '{"id":"A","position_accuracy_m":1.2.3}'],
    ['a key without a value', '{"id":,"name":"B"}'],
    ['an unknown key without a value', '{"house":,"id":"A"}'],
    ['no id', '{"name":"A"}'],
    ['an id that is null', '{"id":null}'],
    ['an empty id', '{"id":""}'],
    ['a comma at the end', '{"id":"A",}'],
    ['something after the end', '{"id":"A"}}'],
    ['no end', '{"id":"A"'],
    ['no end of a text', '{"id":"A'],
    ['half a word', '{"id":"A","first_phase_infeasible":tru}'],
    ['another word', '{"id":"A","stage":"news"}'],
    ['a word that is longer', '{"id":"A","first_phase_infeasible":nullx}'],
    ['blanks in a date', '{"id":"A","completed_on":"2025- 1-12"}'],
    ['a date with other digits', '{"id":"A","completed_on":"2025-1-012"}'],
    ['a month that does not exist', '{"id":"A","completed_on":"2025-13-01"}'],
    ['half a dwelling', '{"id":"A","households":1.5}'],
    ['a position of three', '{"id":"A","crs":"WGS84","facilities":[{"location":[113,34,1]}]}'],
    ['a form feed between', '{"id":\f"A"}'],
    ['a comment', '{"id":"A"} // B'],
    ['two subjects', '[{"id":"A"}]'],
    ['another kind', '{"id":"A","kind":"plan"}'],
    ['an unknown key', '{"id":"A","house":1}'],
    ['a date that does not exist', '{"id":"A","completed_on":"2025-02-29"}'],
    ['an id twice', '{"id":"A","buildings":[{"id":"1"},{"id":"1"}]}'],
    ['a phase that is not listed', '{"id":"A","phases":[{"id":"1"}],"facilities":[{"phase":"2"}]}'],
    ['a control character', '{"id":"A","name":"\\u001b[2J"}'],
    ['coordinates without a system', '{"id":"A","facilities":[{"location":[466000,3846000]}]}'],
    ['a position outside China', '{"id":"A","crs":"WGS84","facilities":[{"location":[10,50]}]}'],
  ])('is left to a close look: %s', (_, text) => {
    expect(quickly(text)).toBe(null);
  });

  it.each(['2019-02-28', '2019-01-31', '2020-04-30', '2199-12-01'])('%s is a date', (date) => {
    expect(quickly(`{"id":"A","completed_on":"${date}"}`)).toMatchObject({ completed_on: date });
  });

  it('is never a document with something wrong', () => {
    const lines = BAD_DOCUMENTS.map(({ text }) => text).filter((text) => typeof text === 'string');
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((text) => quickly(text) !== null)).toEqual([]);
  });
});

describe('the bytes of a line', () => {
  it('that are no UTF-8 are left to a close look, and so is what stands for damage', () => {
    const line = Buffer.from('{"id":"小区"}');
    expect(quickestSubject(line)).toEqual({ id: '小区' });
    for (let at = 7; at < 13; at++) {
      const damaged = Buffer.from(line);
      damaged[at] = 0xff;
      expect(quickestSubject(damaged), String(at)).toBe(null);
    }
    expect(quickestSubject(Buffer.from('{"id":"\ufffd"}'))).toBe(null);
  });

  it('that come again are the same text, whatever came between', () => {
    const ids = Array.from({ length: 40_000 }, (_, i) => `${(i * 7919) % 20_011}号`);
    for (const id of ids) expect(quickestSubject(Buffer.from(`{"id":"${id}"}`))?.id).toBe(id);
  });
});
