/** A bureau's own form, filled: each placeholder in its place, and everything else as it came. */
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { UnusableTemplate } from '../../../src/report/docx/template/fault.ts';
import { fillTemplate } from '../../../src/report/docx/template/fill.ts';
import { openTemplate } from '../../../src/report/docx/template/open.ts';
import { decoded, tokensOf } from '../../../src/report/docx/template/xml.ts';
import type { RenderOptions } from '../../../src/report/formats.ts';
import { PLACEHOLDERS, type PlaceholderId } from '../../../src/wording/template.ts';
import { sample, single } from '../sample.ts';
import { cut, formOf, SECTION } from './form.ts';
import { all, attribute, below, bodyOf, linesOf, parsed, partsOf, rowsOf } from './word.ts';

const ZH: RenderOptions = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false };
const EN: RenderOptions = { ...ZH, lang: 'en' };

const none = () => null;

async function filled(form: Uint8Array, report: Report = single, options = ZH): Promise<Uint8Array> {
  const [result] = report.results;
  if (result === undefined) throw new Error('no subject');
  return await fillTemplate(openTemplate(form, none), report, result, options);
}

const filledLines = async (body: string, report: Report = single, options = ZH): Promise<string[]> =>
  linesOf(bodyOf(await filled(formOf({ body }), report, options)));

const renamed = (name: string): Report => {
  const [one] = single.results;
  if (one === undefined) throw new Error('no subject');
  return { ...single, results: [{ ...one, subject: { ...one.subject, name } }] };
};

const NAME = '郑州市金水区北部片区某安置小区';

describe('a placeholder', () => {
  it.each<[string, string[], string]>([
    ['in one run', ['项目：{{项目名称}}。'], `项目：${NAME}。`],
    ['in English', ['{{project_name}}'], NAME],
    ['with spaces and capitals', ['{{ Project_Name }}'], NAME],
    ['with the braces of a Chinese keyboard', ['｛｛项目名称｝｝'], NAME],
    ['cut into runs', ['（{', '{项', '目名称', '}', '}）'], `（${NAME}）`],
    [
      'beside another in the same runs',
      ['{{项目编号}}{{项', '目名称}} 与 {{项目编号}}'],
      `ZZ-2026-014${NAME} 与 ZZ-2026-014`,
    ],
    ['after a single brace', ['{ {{项目编号}} }'], '{ ZZ-2026-014 }'],
  ])('%s', async (_, runs, text) => {
    expect(await filledLines(cut(...runs))).toEqual([text]);
  });

  it.each<[PlaceholderId, string, string]>([
    ['project_name', NAME, NAME],
    ['project_id', 'ZZ-2026-014', 'ZZ-2026-014'],
    ['file', 'submissions/ZZ-2026-014.json', 'submissions/ZZ-2026-014.json'],
    ['city', '郑州', 'Zhengzhou'],
    [
      'documents',
      '郑政〔2018〕34号《加快建设郑州健康养老产业实施方案(2018—2020年)》，2018-07-30 印发',
      '郑政〔2018〕34号 加快建设郑州健康养老产业实施方案(2018—2020年), issued 2018-07-30',
    ],
    ['date_applied', '2026-11-01', '2026-11-01'],
    ['verdict', '不符合', 'non-compliant'],
    [
      'conclusion',
      `经逐条核算，${NAME}（ZZ-2026-014）的审查结论为“不符合”：共 7 条规定，其中不符合 1，无法判定 2，通过 2，不适用 2。`,
      `After a check of each of the 7 rules the conclusion for ${NAME} (ZZ-2026-014) is: non-compliant (fail 1, undetermined 2, pass 2, not applicable 2).`,
    ],
    ['rule_count', '7', '7'],
    ['fail_count', '1', '1'],
    ['undetermined_count', '2', '2'],
    ['pass_count', '2', '2'],
    ['not_yet_due_count', '0', '0'],
    ['not_applicable_count', '2', '2'],
    ['pack', 'zhengzhou 2026.11.0', 'zhengzhou 2026.11.0'],
    ['pack_digest', `sha256:${'0'.repeat(64)}`, `sha256:${'0'.repeat(64)}`],
    ['program', 'eldercheck 0.1.0', 'eldercheck 0.1.0'],
  ])('%s says what it stands for', async (id, zh, en) => {
    const { names } = PLACEHOLDERS[id];
    expect(await filledLines(cut(`{{${names.zh}}}`))).toEqual([zh]);
    expect(await filledLines(cut(`{{${names.en}}}`), single, EN)).toEqual([en]);
  });

  it('stands in the table above for every text there is', () => {
    const texts = Object.values(PLACEHOLDERS).filter(({ kind }) => kind === 'text');
    expect(texts).toHaveLength(17);
  });

  it('takes the font of its first character, and leaves the rest of the form byte for byte', async () => {
    const rest = '<w:p a:x="1 > 0"><!-- {{x}} --><w:r><w:t xml:space="preserve"> a &amp; b&#x4e2d;</w:t></w:r></w:p>';
    const form = formOf({ body: `${rest}${cut('{{项目', '编号}}')}` });
    const [before, after] = [partsOf(form), partsOf(await filled(form))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before).filter((name) => name !== 'word/document.xml')) {
      expect(after[name]).toBe(before[name]);
    }
    const emptied = after['word/document.xml']
      ?.replace(/ xml:space="preserve">ZZ-2026-014</, '>{{项目<')
      .replace(/ xml:space="preserve"><\/w:t>/, '>编号}}</w:t>');
    expect(emptied).toBe(before['word/document.xml']);
  });

  it('is filled in headers, links, content controls, cells and text boxes', async () => {
    const run = '<w:r><w:t>{{项目编号}}</w:t></w:r>';
    const body = [
      `<w:p><w:hyperlink w:anchor="a">${run}</w:hyperlink></w:p>`,
      `<w:p><w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt></w:p>`,
      `<w:tbl><w:tr><w:tc><w:p>${run}</w:p></w:tc></w:tr></w:tbl>`,
      `<w:p><w:r><w:pict><w:txbxContent><w:p>${run}</w:p></w:txbxContent></w:pict></w:r>${run}</w:p>`,
      `<w:p><w:ins w:id="1">${run}</w:ins><w:del w:id="2"><w:r><w:delText>{{旧名称}}</w:delText></w:r></w:del></w:p>`,
    ].join('');
    const form = formOf({ body, header: cut('{{项目编', '号}}') });
    const parts = partsOf(await filled(form));
    expect(parts['word/document.xml']?.match(/ZZ-2026-014/g)).toHaveLength(6);
    expect(parts['word/document.xml']).not.toContain('{{项目编号}}');
    expect(parts['word/header1.xml']).toContain('>ZZ-2026-014<');
  });

  it.each([
    '{{项目名称}}',
    '{{project_name}} {{审查意见表}}',
    '$& $1 $$',
    '</w:t><w:p/>',
    ']]>&lt;&amp;#x0;',
    '\ud800',
    '\u202e\u0007\ufffe',
  ])('is filled once with %j, which stays text', async (name) => {
    const bytes = await filled(formOf({ body: cut('[{{项目名称}}]') }), renamed(name));
    for (const xml of Object.values(partsOf(bytes))) parsed(xml);
    const [line = ''] = linesOf(bodyOf(bytes));
    const shown = name.replace(
      /[\u0000-\u001f\ud800\u202e\ufffe]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect(line).toBe(`[${shown}]`);
  });
});

describe('a block', () => {
  const blocks = (Object.keys(PLACEHOLDERS) as PlaceholderId[]).filter((id) => PLACEHOLDERS[id].kind === 'block');

  it.each(blocks)(
    '%s takes the place of its paragraph, split as it may be, and uses nothing that the form lacks',
    async (id) => {
      const [zh, en] = [PLACEHOLDERS[id].names.zh, PLACEHOLDERS[id].names.en];
      const body = `${cut('前')}${cut('{{', zh, '}}')}${cut('中')}${cut(`{{${en}}}`)}${cut('后')}`;
      const bytes = await filled(formOf({ body }));
      const lines = linesOf(bodyOf(bytes)).filter((line) => line !== '');
      const middle = lines.indexOf('中');
      const half = lines.slice(1, middle);
      expect(half.length).toBeGreaterThan(0);
      expect(lines).toEqual(['前', ...half, '中', ...half, '后']);
      const parts = partsOf(bytes);
      const names = tokensOf(parts['word/document.xml'] ?? '').flatMap((tag) => /^<([\w]+):/.exec(tag)?.[1] ?? []);
      expect([...new Set(names)]).toEqual(['w']);
      const styles = all(parsed(parts['word/styles.xml'] ?? ''), 'style').map((style) => attribute(style, 'styleId'));
      const used = all(bodyOf(bytes), 'pStyle').map((style) => attribute(style, 'val'));
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((style) => !styles.includes(style))).toEqual([]);
      expect(new Set(styles).size).toBe(styles.length);
    },
  );

  it('has every finding in its table, and in the full opinion', async () => {
    for (const name of ['审查意见表', '审查意见全文']) {
      const body = bodyOf(await filled(formOf({ body: cut(`{{${name}}}`) })));
      const tables = all(body, 'tbl').map(rowsOf);
      const rows = tables.find(([head]) => head?.[5]?.[0] === '结论')?.slice(1);
      expect(rows?.map((row) => row[1]?.at(-1))).toEqual([
        'zhengzhou.new-30',
        'zhengzhou.new-concentrated',
        'zhengzhou.four-sync',
        'zhengzhou.existing-20',
        'zhengzhou.existing-means',
        'zhengzhou.radius-urban-500',
        'zhengzhou.land-per-capita',
      ]);
    }
  });

  it('keeps the style of the form where it has one of that name', async () => {
    const parts = partsOf(await filled(formOf({ body: cut('{{审查意见表}}') })));
    const styles = all(parsed(parts['word/styles.xml'] ?? ''), 'style');
    const cells = styles.filter((style) => attribute(style, 'styleId') === 'EldercheckCell');
    expect(cells.map((style) => attribute(all(style, 'name')[0], 'val'))).toEqual(['ours']);
    expect(styles.map((style) => attribute(style, 'styleId'))).toContain('EldercheckBody');
  });

  it('is no part of a table that stands right above it', async () => {
    const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    const kinds = async (body: string) =>
      below(bodyOf(await filled(formOf({ body })))).map(({ localName }) => localName);
    const block = cut('{{审查意见表}}');
    expect(await kinds(`${table}\n${block}`)).toEqual(['tbl', 'p', 'tbl', 'p', 'sectPr']);
    expect(await kinds(`${cut('表')}${block}`)).toEqual(['p', 'tbl', 'p', 'sectPr']);
  });

  it('ends a cell and a section as the form does', async () => {
    const name = '<w:r><w:t>{{审查意见表}}</w:t></w:r>';
    const ending = `<w:p><w:pPr>${SECTION}</w:pPr>${name}</w:p>`;
    const cell = `<w:tbl><w:tr><w:tc><w:p>${name}</w:p></w:tc></w:tr></w:tbl>`;
    const body = bodyOf(await filled(formOf({ body: `${ending}${cell}${cut('后')}` })));
    expect(all(body, 'sectPr')).toHaveLength(2);
    const outer = below(body)
      .filter(({ localName }) => localName === 'tbl')
      .at(-1);
    const inner = outer && all(outer, 'tc')[0];
    expect(inner && below(inner).at(-1)?.localName).toBe('p');
  });
});

describe('a subject that could not be read', () => {
  const [, , invalid] = sample.results;
  if (invalid?.verdict !== 'invalid') throw new Error('the sample has changed');
  const report: Report = { ...sample, results: [invalid] };

  it('says so, with its errors where findings would stand', async () => {
    const body = `${cut('{{项目名称}} {{结论}} {{不符合数}} {{城市}}')}${cut('{{审查意见表}}')}`;
    const lines = await filledLines(body, report);
    expect(lines[0]).toBe('（未填名称） 文件有误 无 无');
    expect(lines[1]).toMatch(/^1．submissions\/第二批\/坏 文件\.json:4:3 {2}\/housholds：没有“housholds”这个字段/);
  });

  it.each(Object.keys(PLACEHOLDERS) as PlaceholderId[])('has something to say for %s', async (id) => {
    const text = (await filledLines(cut(`{{${id}}}`), report)).join('');
    expect(text).not.toBe('');
    expect(text).not.toContain('{{');
  });
});

describe('a form that cannot be filled', () => {
  const faultsOf = (bytes: Uint8Array, nearest: (name: string) => string | null = none) => {
    try {
      openTemplate(bytes, nearest);
    } catch (error) {
      if (error instanceof UnusableTemplate) return error.faults;
      throw error;
    }
    return [];
  };
  const codes = (bytes: Uint8Array) => faultsOf(bytes).map(({ code }) => code);
  const ok = formOf({ body: cut('{{结论}}') });

  it.each<[string, Uint8Array, string[]]>([
    ['none that can', ok, []],
    ['a text', new TextEncoder().encode('{{结论}}'), ['not_docx']],
    ['nothing', new Uint8Array(), ['not_docx']],
    ['an old document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), ['old_or_locked']],
    ['half a file', ok.slice(0, ok.length / 2), ['damaged']],
    ['a part that breaks off', formOf({ body: `${cut('{{结论}}')}<w:p>` }), ['damaged']],
    ['tags that cross', formOf({ body: `<w:p><w:r><w:t>{{结论}}</w:r></w:t></w:p>` }), ['damaged']],
    ['a sign that no XML has', formOf({ body: cut('{{结论}} 1 < 2') }), ['damaged']],
    ['a declaration of a document type', formOf({ body: `<!DOCTYPE w:p>${cut('{{结论}}')}` }), ['damaged']],
    ['macros', formOf({ body: cut('{{结论}}'), kind: 'macros' }), ['macros']],
    ['no placeholder', formOf({ body: cut('结论') }), ['none']],
    ['one that ends in another paragraph', formOf({ body: cut('{{结') + cut('论}}') }), ['unclosed']],
    ['a block beside text', formOf({ body: cut('表：{{审查意见表}}') }), ['not_alone']],
    ['two blocks in a paragraph', formOf({ body: cut('{{审查意见表}}{{说明}}') }), ['not_alone', 'not_alone']],
    [
      'a block beside a picture',
      formOf({ body: '<w:p><w:r><w:drawing/><w:t>{{说明}}</w:t></w:r></w:p>' }),
      ['not_alone'],
    ],
    ['unknown ones, in a header too', formOf({ body: cut('{{结伦}}'), header: cut('{{x}}') }), ['unknown', 'unknown']],
  ])('%s', (_, bytes, wanted) => {
    expect(codes(bytes)).toEqual(wanted);
  });

  it('is told where it is far too large, before it is unpacked', () => {
    const bytes = ok.slice();
    const view = new DataView(bytes.buffer);
    // The size when unpacked stands 24 bytes after the signature of an entry of the directory.
    const entry = Buffer.from(bytes).indexOf(Uint8Array.from([0x50, 0x4b, 0x01, 0x02]));
    view.setUint32(entry + 24, 2 ** 29, true);
    expect(faultsOf(bytes)).toEqual([{ code: 'too_large', params: { limit: 256 } }]);
  });

  it('is told with the name that was written', () => {
    const form = formOf({ body: cut('{{ 结', '伦 }}') });
    expect(faultsOf(form, () => '结论')).toEqual([
      { code: 'unknown', params: { found: '{{ 结伦 }}', nearest: '结论' } },
    ]);
  });

  it('is not one that was saved as a template of the word processor', async () => {
    const parts = partsOf(await filled(formOf({ body: cut('{{结论}}'), kind: 'template' })));
    expect(parts['[Content_Types].xml']).toContain('wordprocessingml.document.main+xml');
    expect(parts['[Content_Types].xml']).not.toContain('template');
  });
});

describe('the same form and report', () => {
  it('give the same bytes at another time', async () => {
    const form = formOf({ body: cut('{{审查意见全文}}') });
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2026-11-01T08:00:00Z'));
    const before = await filled(form);
    vi.setSystemTime(new Date('2031-01-01T08:00:00Z'));
    const after = await filled(form);
    vi.useRealTimers();
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  });
});

describe('the text of XML', () => {
  it.each([
    ['&amp;lt; &lt;&gt;&quot;&apos;', '&lt; <>"\''],
    ['&#20013;&#x4E2D;', '中中'],
    ['&unknown;', '&unknown;'],
  ])('%s', (xml, text) => {
    expect(decoded(xml)).toBe(text);
  });

  it('is cut into tags and text and nothing is lost', () => {
    const xml = '<?xml version="1.0"?><a b="1 > 0" c=\'<\'>x<!-- <y> --><![CDATA[<z>]]>&lt;</a>';
    expect(tokensOf(xml).join('')).toBe(xml);
  });
});
