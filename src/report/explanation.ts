/** One rule explained: clause, formula, readings and examples, as text. */
import type { Explanation, Formula } from '../model/explanation.ts';
import type { Bilingual } from '../model/report.ts';
import { dueText, EXPLAIN, type ExplainId, kindsText, requirementText } from '../wording/explain.ts';
import { fill, type Params } from '../wording/language.ts';
import { BEARER_WORDS, FORCE_WORDS } from '../wording/status.ts';
import { flow, heading } from './flow.ts';
import type { RenderOptions } from './formats.ts';
import { oneLine } from './json.ts';
import { NO_COLOUR } from './paint.ts';
import { Style } from './style.ts';
import { displayWidth } from './width.ts';

const INDENT = 2;

/** The labels whose texts begin in one column. */
const LABELS = [
  'document',
  'at',
  'lead_in',
  'quote',
  'words',
  'force',
  'bearer',
  'due',
  'subjects',
  'when',
  'each',
  'where',
  'unless',
  'requires',
  'judgement',
] as const satisfies readonly ExplainId[];

type LabelId = (typeof LABELS)[number];

export function renderExplanation(explanation: Explanation, options: RenderOptions): string {
  const page = new Page(new Style(options, NO_COLOUR));
  page.head(explanation);
  page.clause(explanation);
  page.section('formula_heading');
  page.formula(explanation);
  page.readings(explanation);
  page.examples(explanation);
  return page.text();
}

class Page {
  private readonly style: Style;
  private readonly lines: string[] = [];
  private readonly column: number;

  constructor(style: Style) {
    this.style = style;
    this.column = Math.max(...LABELS.map((id) => displayWidth(style.pick(EXPLAIN[id])))) + 2;
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  head({ rule, title, city, pack }: Explanation): void {
    const { style } = this;
    const about = { city: style.pick(city), id: pack.id, version: pack.version, checked: pack.checked_on };
    this.lines.push(
      ...flow(style, `${style.shown(rule)}  ${style.pick(title)}`),
      ...flow(style, this.say('pack', about)),
    );
  }

  section(id: ExplainId): void {
    this.lines.push(...heading(this.style, this.say(id)));
  }

  clause({ clause, force, duty_bearer: bearer, due }: Explanation): void {
    const { style } = this;
    const [first, last] = clause.lines;
    this.section('clause_heading');
    this.row('document', [this.say('document_text', { ...clause, lines: '', lead_ins: '', words: '' })]);
    this.row('at', [this.say(first === last ? 'at_line' : 'at_lines', { at: clause.at, first, last })]);
    this.row('lead_in', clause.lead_ins);
    this.row('quote', [clause.quote]);
    this.row(
      'words',
      Object.entries(clause.words).map(([word, number]) => this.say('words_text', { word, number })),
    );
    this.row('force', [this.say('force_text', { force: FORCE_WORDS[force.level][style.lang], word: force.word })]);
    this.row('bearer', [BEARER_WORDS[bearer][style.lang]]);
    this.row('due', due === null ? [] : [dueText(due, style.lang)]);
  }

  formula({ binds, formula: { when, each, where, unless, steps, judgement } }: Explanation): void {
    const kinds = kindsText(binds, this.style.lang);
    this.row('subjects', [kinds]);
    this.row('when', [when === null ? this.say('always', { kinds }) : this.pick(when)]);
    this.row('each', each === null ? [] : [this.pick(each)]);
    this.row('where', where === null ? [] : [this.pick(where)]);
    this.row('unless', unless === null ? [] : [this.pick(unless)]);
    this.row('requires', this.requirements(steps));
    this.row('judgement', judgement === null ? [] : [this.say('judgement_text', { text: this.pick(judgement) })]);
  }

  readings({ readings, conventions, alternatives }: Explanation): void {
    if (readings.length > 0) this.section('readings_heading');
    for (const reading of readings) {
      this.entry(reading.id, this.questionAndAnswer(reading));
      for (const one of alternatives) if (one.reading.startsWith(reading.id)) this.alternative(one);
    }
    if (conventions.length > 0) this.section('conventions_heading');
    for (const one of conventions) this.entry(one.id, this.questionAndAnswer(one));
  }

  examples({ examples }: Explanation): void {
    this.section('examples_heading');
    if (examples.length === 0) this.lines.push(...flow(this.style, this.say('no_examples'), { indent: INDENT }));
    for (const { name, status, given, reason } of examples) {
      const lead = `${this.style.status(status)}  `;
      this.lines.push(...flow(this.style, this.style.shown(name), { lead, indent: INDENT, hang: 4 }));
      for (const text of [oneLine(given), this.pick(reason)]) {
        this.lines.push(...flow(this.style, this.style.shown(text), { indent: INDENT + 4 }));
      }
    }
  }

  private alternative({ reading, text, formula }: Explanation['alternatives'][number]): void {
    const indent = INDENT + 4;
    this.entry(reading, this.say('not_chosen', { text: this.pick(text) }), indent);
    for (const [id, changed] of formula === null ? [] : this.changes(formula)) {
      const told = this.say('instead', { name: EXPLAIN[id][this.style.lang], text: changed });
      this.lines.push(...flow(this.style, told, { indent: indent + 5 }));
    }
  }

  /** What a reading puts in place of the rule's own words. */
  private changes({ when, each, where, unless, steps }: Formula): (readonly [LabelId, string])[] {
    const parts = { when, each, where, unless } satisfies Partial<Record<LabelId, Bilingual | null>>;
    const changed = Object.entries(parts).flatMap(([id, text]) =>
      text === null ? [] : [[id as LabelId, this.pick(text)] as const],
    );
    return [...changed, ...this.requirements(steps).map((text) => ['requires', text] as const)];
  }

  private requirements(steps: Formula['steps']): string[] {
    return steps.map((step) => this.style.shown(requirementText(step, this.style.lang)));
  }

  private questionAndAnswer({ question, chosen }: { question: Bilingual; chosen: Bilingual }): string {
    return this.say('reading_text', { question: this.pick(question), chosen: this.pick(chosen) });
  }

  private entry(id: string, text: string, indent = INDENT): void {
    this.lines.push(...flow(this.style, text, { lead: `${this.style.shown(id)}  `, indent }));
  }

  /** Texts below each other, the first beside its label. */
  private row(id: LabelId, texts: readonly string[]): void {
    for (const [i, text] of texts.entries()) {
      const lead = i === 0 ? this.say(id) : '';
      this.lines.push(...flow(this.style, this.style.shown(text), { lead, indent: INDENT, column: this.column }));
    }
  }

  private say(id: ExplainId, params: Params = {}): string {
    return this.style.shown(fill(EXPLAIN[id][this.style.lang], params));
  }

  private pick(text: Bilingual): string {
    return this.style.pick(text);
  }
}
