/** `rules verify`: quotations against full texts. */
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGISTER as documents } from '#generated/register.js';
import { folded } from '../../src/authoring/fold.ts';
import { verify } from '../../src/authoring/verify.ts';
import { inBoth, run } from '../cli/harness.ts';
import { DOCUMENT, type Files, FULL_TEXT, lineOf, sampleFolders } from './sample.ts';

const folderOf = sampleFolders();
const hash = createHash('sha256').update(FULL_TEXT).digest('hex');
const REGISTERED = DOCUMENT.replace(/"0{64}"/, hash);
/** With what a document may have beside its quotations; the full text has these words on lines 7 and 8. */
const UNITS = 'responsible:\n  第六条: [移交民政部门]\nclauses:\n';
const ALSO = '    also_at: [{ at: 附件, lines: [7, 8], quote: 无偿移交 }]\n';
const WHOLE = `${REGISTERED.replace('clauses:\n', UNITS)}${ALSO}`;

async function verifyWith(files: Files) {
  const { rules, texts } = folderOf(files);
  return await run(['rules', 'verify', '--rules', rules, '--sources', texts]);
}

describe('quotations', () => {
  it('are found whatever the white space and the width', async () => {
    const { code, stdout } = await verifyWith({ document: REGISTERED, textName: 'any name.txt' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^sample-2025-1: all 5 quotations stand in .*any name\.txt\.\n$/);
  });

  it('are found in a text of that name, which is told', async () => {
    const { code, stdout } = await verifyWith({});
    expect(code).toBe(0);
    expect(stdout).toContain('the SHA-256 is not the registered one');
    expect(stdout).toContain('This is a note, not a finding.');
  });

  it.each([
    [
      'a character',
      '小区应当按照',
      '小区应该按照',
      'quote: 新建',
      '“该按照每百户不低于30平”',
      '“当按照每百户不低于30平”',
      4,
    ],
    ['a digit', '低于30平', '低于31平', 'quote: 新建', '“1平方米的标准配建”', '“0平方米的标准配建。总户”', 4],
    [
      'a punctuation mark',
      '购买、租赁',
      '购买，租赁',
      'quote: 可以',
      '“,租赁等方式取得”',
      '“、租赁等方式取得。必须无”',
      7,
    ],
    ['a lead-in', '年底，实现', '年末，实现', '[到二〇二七年末', '“末,实现下列目标”', '“底,实现下列目标:新建住', 3],
    ['the first character', 'quote: 必须无偿', 'quote: 须必无偿', 'quote: 须必', '“必无偿移交民政部门”', '', 6],
  ])('with %s changed are not', async (_, from, to, at, next, instead, line) => {
    const document = REGISTERED.replace(from, to);
    const { code, stdout } = await verifyWith({ document });
    expect(code).toBe(1);
    const [first = ''] = stdout.split('\n');
    expect(first).toContain(`seeds/sample-2025-1.yaml:${lineOf(document, at)}:`);
    expect(first).toContain(next);
    expect(first).toContain(instead);
    expect(first).toContain(`(line ${line})`);
    expect(stdout).toContain('of 5 quotations 1 do not agree');
  });

  it('begin on the lines that are registered', async () => {
    const { code, stdout } = await verifyWith({ document: REGISTERED.replace('lines: [6, 6]', 'lines: [7, 8]') });
    expect(code).toBe(1);
    expect(stdout).toMatch(/\.yaml:\d+:\d+: \/clauses\/1\/lines: .*begins on line 6 of .*not on lines 7–8/);
  });

  it('are compared at every place that the register names, with the responsible units', async () => {
    const { code, stdout } = await verifyWith({ document: WHOLE });
    expect([code, stdout]).toEqual([0, expect.stringContaining('all 7 quotations stand in')]);
  });

  it.each([
    ['another place', '无偿移交', '无偿交付', '/clauses/3/also_at/0/quote', '“移交民政部门'],
    ['the lines of another place', '[7, 8]', '[1, 2]', '/clauses/3/also_at/0/lines', 'begins on line'],
    ['a responsible unit', '[移交民政', '[移交财政', '/responsible/第六条/0', '“民政部门'],
  ])('are compared in %s: a slip there is told', async (_, from, to, pointer, english) => {
    const at = WHOLE.lastIndexOf(from);
    const document = WHOLE.slice(0, at) + WHOLE.slice(at).replace(from, to);
    const { code, stdout } = await verifyWith({ document });
    expect(code).toBe(1);
    expect(stdout).toContain(` ${pointer}: `);
    expect(stdout).toContain(english);
  });

  it('need a full text', async () => {
    const { code, stdout } = await verifyWith({ text: null });
    expect(code).toBe(1);
    expect(stdout).toContain('There is no full text of sample-2025-1');
  });

  it('name the texts that are there under another name', async () => {
    const { rules, texts } = folderOf({ textName: '全文.txt' });
    const [zh, en] = await inBoth(['rules', 'verify', '--rules', rules, '--sources', texts]);
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(zh.stdout).toContain(
      '文件夹里有 全文.txt。其中有它的，请改名为 sample-2025-1.txt，或更新 full_text 的 sha256',
    );
    expect(en.stdout).toContain(
      'the folder has 全文.txt. If one of these is it, rename it to sample-2025-1.txt or update',
    );
  });

  it('cannot be compared with what is no text', async () => {
    const { code, stdout } = await verifyWith({ text: '%PDF-1.7' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/sample-2025-1\.txt:1:1: .*PDF/);
  });

  it('are told in Chinese too', async () => {
    const { rules, texts } = folderOf({ document: REGISTERED.replace('低于30平', '低于31平') });
    const { stdout } = await run(['rules', 'verify', '--rules', rules, '--sources', texts, '--lang', 'zh']);
    expect(stdout).toContain(
      '其后引文为“1平方米的标准配建”，原文为“0平方米的标准配建。总户”（第 4 行）。请照原文改正。',
    );
    expect(stdout).toContain('sample-2025-1：5 处引文中有 1 处');
  });
});

describe('tables', () => {
  const ROWS = `${FULL_TEXT}东 县\t120\t3\n西县\t80\t０\n`;
  const table = (rows: string, cell = 2, lines = '[9, 10]'): string =>
    `${REGISTERED}    table: { column: 目标数, cell: ${cell}, lines: ${lines}, numbers: { ${rows} } }\n`;

  it('are found row by row, whatever the white space and the width', async () => {
    const { code, stdout } = await verifyWith({ document: table('东县: 3, 西 县: 0'), text: ROWS });
    expect([code, stdout]).toEqual([0, expect.stringContaining('all 7 quotations stand in')]);
  });

  it.each([
    ['a number', table('东县: 4, 西县: 0'), 'table/numbers/东县', 'cell 2 on line 9 of', 'has “3”'],
    ['a cell', table('东县: 3, 西县: 0', 1), 'table/numbers/东县', 'cell 1 on line 9 of', 'has “120”'],
    ['a cell that is not there', table('东县: 3, 西县: 0', 5), 'table/numbers/东县', 'cell 5 on line 9 of', 'has “”'],
    ['a name', table('南县: 3, 西县: 0'), 'table/numbers/南县', 'the row of 南县', 'lines 9–10'],
    ['a row left out', table('东县: 3'), 'table/numbers: ', 'the row of 西县', 'lines 9–10'],
    ['the lines', table('东县: 3, 西县: 0', 2, '[9, 9]'), 'table/numbers/西县', 'the row of 西县', 'lines 9–9'],
  ])('with %s that is not that of the text are told', async (_, document, pointer, first, second) => {
    const { code, stdout } = await verifyWith({ document, text: ROWS });
    expect(code).toBe(1);
    expect(stdout).toContain(`/clauses/3/${pointer}`);
    expect(stdout).toContain(first);
    expect(stdout).toContain(second);
  });
});

describe('how verify ends', () => {
  it('with 2 without a folder, and 5 for a pack that does not load', async () => {
    const { rules, texts } = folderOf({ pack: 'id: sample\n' });
    expect((await run(['rules', 'verify'])).code).toBe(2);
    expect((await run(['rules', 'verify', '--sources', `${texts}/none`])).code).toBe(2);
    expect((await run(['rules', 'verify', '--rules', `${rules}/none`, '--sources', texts])).code).toBe(2);
    expect((await run(['rules', 'verify', '--rules', rules, '--sources', texts])).code).toBe(5);
  });

  it.each<[string, (path: string) => void, string, string]>([
    ['a folder', (path) => mkdirSync(path), 'x.txt 是文件夹；应为文件全文', 'x.txt is a folder; expected a full text'],
    [
      'a link to nothing',
      (path) => symlinkSync(`${path}.gone`, path, 'junction'),
      '（ENOENT，例如链接所指的文件已不在）；应为文件全文（.txt 文本文件）。请放回文件，或删去链接。',
      '(ENOENT, e.g. a link to a file that is gone); expected a full text, a .txt file. Put the file back, or remove',
    ],
  ])('with 2 for a full text that is %s', async (_, make, chinese, english) => {
    const { rules, texts } = folderOf({ document: REGISTERED });
    make(join(texts, 'x.txt'));
    const [zh, en] = await inBoth(['rules', 'verify', '--rules', rules, '--sources', texts]);
    expect([zh.code, zh.stdout, en.code, en.stdout]).toEqual([2, '', 2, '']);
    for (const { stderr } of [zh, en]) expect(stderr.startsWith(`${join(texts, 'x.txt')}: `)).toBe(true);
    expect(zh.stderr).toContain(chinese);
    expect(en.stderr).toContain(english);
  });
});

/** The full texts are not part of the program; the gate verifies against them where they lie beside it. */
describe('the quotations of the source register', () => {
  it.each(documents.map((document) => [document.id, document] as const))(
    'are held to every single character, %s',
    (id, document) => {
      // A text that says nothing but what is quoted.
      const { effective_clause, expiry_clause, clauses } = document;
      const quoted = clauses.flatMap(({ quote, lead_ins: leadIns = [] }) => [quote, ...leadIns]);
      const original = [effective_clause ?? '', expiry_clause ?? '', ...quoted].join('\n');
      const text = { path: `${id}.txt`, text: original, folded: folded(original), isRegistered: true };
      const file = { path: id, at: () => ({ line: 1, column: 1 }) };
      const codesOf = (quote: string, clause: (typeof document.clauses)[number]) =>
        verify({ ...document, responsible: {}, clauses: [{ ...clause, quote, also_at: [] }] }, file, text).findings.map(
          ({ problem }) => problem.code,
        );
      for (const clause of document.clauses) {
        expect(codesOf(clause.quote, clause)).not.toContain('quote_not_found');
        for (const [i, character] of [...clause.quote].entries()) {
          if (/\s/.test(character)) continue;
          const quote = [...clause.quote].with(i, character === '某' ? '何' : '某').join('');
          expect(codesOf(quote, clause), quote).toContain('quote_not_found');
        }
      }
    },
  );
});
