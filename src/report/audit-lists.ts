/** What the summary of an audit lists one by one: the worst subjects, faulty data, and what could not be read. */
import type { AuditSummary, DataFinding, FilePlace, WorstSubject } from '../model/audit.ts';
import type { TableFinding } from '../model/table-finding.ts';
import type { AUDIT } from '../wording/audit.ts';
import { wordTableFinding } from '../wording/table-findings.ts';
import { area, cell, say } from './audit-words.ts';
import { flow, heading } from './flow.ts';
import type { Style } from './style.ts';
import { drawTable } from './table.ts';

export function worstTable(style: Style, { count, shown }: AuditSummary['worst']): string[] {
  if (shown.length === 0) return [];
  const head = [
    { title: say(style, 'col_rank'), keep: 4 },
    { title: say(style, 'col_subject') },
    { title: say(style, 'col_short'), keep: 16 },
    { title: say(style, 'col_fails') },
    { title: say(style, 'col_place_in_file') },
  ];
  const rows = shown.map((subject, i) => [
    cell(String(i + 1)),
    nameOf(style, subject),
    cell(subject.shortfall === null ? '' : area(style, subject.shortfall)),
    subject.rules.map((rule) => ({ text: style.shown(rule) })),
    cell(placeOf(style, subject)),
  ]);
  return [...heading(style, say(style, 'worst', { shown: shown.length, count })), ...drawTable(style, head, rows)];
}

function nameOf(style: Style, { id, name, street }: WorstSubject) {
  const where = street === null ? [] : [{ text: style.shown(street), paint: style.palette.faint }];
  return [...(name === null ? [] : [{ text: style.shown(name) }]), { text: style.shown(id) }, ...where];
}

/** `file:line:column`, or as much of that as there is. */
function placeOf(style: Style, { file, line, column }: FilePlace): string {
  return [style.file(file), ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join(':');
}

export function dataLines(style: Style, { data, incomplete }: AuditSummary): string[] {
  if (data.count === 0 && !incomplete) return [];
  const rest = data.count - data.shown.length;
  return [
    ...heading(style, say(style, 'data', { count: data.count })),
    ...data.shown.flatMap((finding) => flow(style, dataText(style, finding), { hang: 2 })),
    ...(rest > 0 ? flow(style, say(style, 'rest', { rest })) : []),
    ...(incomplete ? flow(style, say(style, 'incomplete')) : []),
  ];
}

/** What is wrong with the data, without its place. */
export function dataSentence(style: Style, finding: DataFinding): string {
  if (isOfTable(finding)) return style.pick(wordTableFinding(finding));
  return say(style, sentenceOf(finding), paramsOf(style, finding));
}

function dataText(style: Style, finding: DataFinding): string {
  return style.say('with_detail', { text: placeOf(style, finding.at), detail: dataSentence(style, finding) });
}

/** Records that do not go together; the rest are numbers of areas that do not. */
type OfRecords = Exclude<DataFinding, TableFinding>;

const isOfTable = (finding: DataFinding): finding is TableFinding => 'figures' in finding;

function sentenceOf(finding: OfRecords): keyof typeof AUDIT {
  return finding.code === 'same_place' && !finding.figuresDiffer ? 'same_place_same_figures' : finding.code;
}

function paramsOf(style: Style, finding: OfRecords): Record<string, string> {
  if (finding.code === 'over_allocated') {
    const { name, allocated, area: own, subjects } = finding;
    return { name: style.shown(name), allocated, area: own, subjects: String(subjects) };
  }
  const first = placeOf(style, finding.first);
  const id = style.shown(finding.id);
  if (finding.code === 'same_id') return { id, first };
  return { id, first, name: style.shown(finding.name), street: style.shown(finding.street) };
}

export function problemLines(style: Style, { count, shown }: AuditSummary['problems']): string[] {
  if (count === 0) return [];
  const rest = count - shown.length;
  return [
    ...heading(style, say(style, 'problems', { count })),
    ...shown.flatMap(({ error, ...place }) => {
      const where = [placeOf(style, place), ...(error.pointer === '' ? [] : [style.shown(error.pointer)])].join(' ');
      return flow(style, style.say('with_detail', { text: where, detail: style.pick(error) }), { hang: 2 });
    }),
    ...(rest > 0 ? flow(style, say(style, 'rest', { rest })) : []),
  ];
}
