/** Every finding of the result stands in the document: subject, rule, item, status and disposition, no more and no less. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JudgedResult, Report } from '../../../src/model/report.ts';
import { renderDocx } from '../../../src/report/docx/report.ts';
import { STATUS_WORDS } from '../../../src/wording/status.ts';
import { visible } from '../../../src/wording/visible.ts';
import { wordsOf } from '../../../src/wording/vocabulary.ts';
import { run, temporaryFolder } from '../../cli/harness.ts';
import { finding, item, sample, single } from '../sample.ts';
import { below, bodyOf, linesOf, rowsOf, styleOf, textOf } from './word.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(json|geojson)$/.test(name) && !name.includes('existing-facilities'))
  .sort();
const folder = temporaryFolder();
const ZH = { lang: 'zh', width: 80, colour: 0, ascii: false, quiet: false } as const;

/** 编号 | 规则 | 分项 | 结论 */
type Told = readonly [subject: string, rule: string, item: string, status: string];

const statusOf = ({ status, disposition }: Pick<JudgedResult['findings'][number], 'status' | 'disposition'>): string =>
  STATUS_WORDS[status].zh + (disposition === 'waived' ? '（已豁免）' : '');

/** What the result says. */
function toldBy({ results }: Report): Told[] {
  return results.flatMap((result) => {
    const subject = visible(result.subject.id ?? '（未填编号）');
    if (result.verdict === 'invalid') return [];
    return result.findings.flatMap((one) => [
      [subject, visible(one.rule), '', statusOf(one)] as const,
      ...one.items.map((each) => {
        const name = each.id.split('/').map((part) => wordsOf(part, 'zh'));
        return [subject, visible(one.rule), visible(name.join('/')), statusOf(each)] as const;
      }),
    ]);
  });
}

const RULE = /（([^（）]+)）(?:：|$)/g;

/** What the document says: findings from the table, items from the tables and the lines below their findings. */
function toldIn(bytes: Uint8Array): Told[] {
  const told: Told[] = [];
  let subject = '';
  let rule = '';
  for (const node of below(bodyOf(bytes))) {
    if (node.localName === 'tbl') {
      const [head = [], ...rows] = rowsOf(node);
      if (['项目', '区域', '规划'].includes(head[0]?.[0] ?? '')) subject = rows[0]?.[1]?.join('') ?? '';
      if (head[0]?.[0] === '序号' && head[5]) told.push(...rows.map((row) => rowOf(subject, row)));
      if (head[0]?.[0] === '分项')
        told.push(...rows.map((row) => [subject, rule, row[0]?.[0] ?? '', row[1]?.[0] ?? ''] as const));
      continue;
    }
    const text = textOf(node);
    const isHeading = styleOf(node) === 'EldercheckSubheading' || /^\d+．(通过|不适用|未到期)：/.test(text);
    if (isHeading) rule = [...text.matchAll(RULE)].map(([, id = '']) => id).find((id) => id.includes('.')) ?? rule;
    // What stands below others in one line; those of an open finding stand in a table.
    if (text.startsWith('分项：') && text !== '分项：') {
      for (const one of text.slice('分项：'.length).split('；')) {
        const [, name = '', status = ''] = /^(.*?)（((?:通过|不适用|未到期).*)）$/.exec(one) ?? [];
        told.push([subject, rule, name, status]);
      }
    }
  }
  return told;
}

const rowOf = (subject: string, row: string[][]): Told => [subject, row[1]?.at(-1) ?? '', '', row[5]?.[0] ?? ''];

const sorted = (told: readonly Told[]): string[] => told.map((one) => one.join(' | ')).sort();

describe('the document', () => {
  it.each(fixtures)('tells all of %s', async (name) => {
    const file = join(folder.path, `${fixtures.indexOf(name)}.docx`);
    const input = join(FIXTURES, name);
    const { stdout, stderr } = await run([input, '--lang', 'zh', '--format', 'json', '--format', `docx=${file}`]);
    expect(stderr).toBe('');
    const report = JSON.parse(stdout) as Report;
    const told = toldBy(report);
    expect(told.length).toBeGreaterThan(0);
    expect(sorted(toldIn(readFileSync(file)))).toEqual(sorted(told));
  });

  it('tells all of the sample, where a finding is waived and names are hostile', async () => {
    expect(sorted(toldIn(await renderDocx(sample, ZH)))).toEqual(sorted(toldBy(sample)));
  });
});

describe('waivers and decisions', () => {
  const waiver = {
    id: 'W-2026-003',
    reason: '用地狭小',
    approved_by: '郑州市自然资源和规划局',
    approval: '郑自然资函〔2026〕12号',
    granted: '2026-03-01',
    expires: '2026-12-31',
  };
  const decision = {
    id: 'D-1',
    outcome: 'pass',
    reason: '两处相邻',
    decided_by: '李某',
    approval: '审查会纪要 3 号',
    on: '2026-04-02',
  } as const;
  const [one] = single.results;
  if (one === undefined || one.verdict === 'invalid') throw new Error('the sample has changed');
  const [first] = one.findings;
  if (first === undefined) throw new Error('the sample has changed');
  const waived = finding({ ...first, disposition: 'waived', waiver });
  const ofItem = finding({
    ...first,
    rule: 'zhengzhou.each-site-200',
    status: 'pass',
    items: [item({ id: 'F1', status: 'pass', decision, reason: first.reason, location: first.location })],
  });

  const linesFor = async (findings: JudgedResult['findings']) =>
    linesOf(bodyOf(await renderDocx({ ...single, results: [{ ...one, findings }] }, ZH)));

  it('are told with who gave them, why, and until when', async () => {
    const lines = await linesFor([waived, ofItem]);
    expect(lines).toContain(
      '1．新建住宅区每百户设施面积：豁免 W-2026-003，郑州市自然资源和规划局 批准（郑自然资函〔2026〕12号），2026-03-01 起，2026-12-31 止。理由：用地狭小',
    );
    expect(lines).toContain(
      '2．新建住宅区每百户设施面积，分项 F1：决定 D-1，李某 于 2026-04-02 认定为通过（审查会纪要 3 号）。理由：两处相邻',
    );
  });

  it('are said to be none only where nothing is waived', async () => {
    expect(await linesFor([first])).toContain('没有豁免，也没有由人作出的决定。');
    const { waiver: _, ...unnamed } = waived;
    const lines = await linesFor([unnamed]);
    expect(lines).toContain('1．新建住宅区每百户设施面积：已豁免；结果没有载明依据。');
  });
});
