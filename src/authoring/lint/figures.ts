/** Numbers, due years and words of a rule that its clause does not have. */
import type { PackFile } from '../../load/pack.ts';
import type { RuleSource } from '../../model/pack.ts';
import { childPointer } from '../../model/pointer.ts';
import type { PackOnFile } from '../../run/own-packs.ts';
import { type CountTerm, type LimitTerm, quantitiesIn, termOf, vocabularyOf } from '../terms.ts';
import { type Basis, basisOf, hasCount, hasNumber, hasRate, standsIn, writtenIn, yearsIn } from './basis.ts';
import { finding, type LintFinding } from './finding.ts';

/** A target without a day of its own ends with its year. */
const END_OF_YEAR = '12-31';

export function figureFindings({ pack, file, documentFiles }: PackOnFile): LintFinding[] {
  const ofRules = pack.rules.flatMap(({ source, clause, document }, i) => {
    const basis = basisOf([clause]);
    return [
      ...numberFindings(source, `/rules/${i}`, basis, file),
      ...alternativeFindings(source, `/rules/${i}`, basisOf(document.clauses), file),
      ...wordFindings(source, `/rules/${i}`, basis, file),
    ];
  });
  const declared = pack.documents.flatMap((document, i) => {
    const at = documentFiles[i] ?? null;
    return at === null ? [] : declaredFindings(document.clauses, at);
  });
  return [...ofRules, ...declared];
}

type Body = Pick<RuleSource, 'binds' | 'when' | 'where' | 'unless' | 'require' | 'steps'>;

/** Every limit and count of a rule or of a reading of it. */
function quantitiesOf(body: Body, pointer: string): (LimitTerm | CountTerm)[] {
  const { when, where, unless, require, steps = [] } = body;
  const conditions = { when, where, unless, require };
  return [
    ...Object.entries(conditions).map(([key, condition]) => [condition, childPointer(pointer, key)] as const),
    ...steps.map((step, i) => [step.require, `${pointer}/steps/${i}/require`] as const),
  ].flatMap(([condition, at]) =>
    condition === undefined ? [] : quantitiesIn(termOf(condition, at, vocabularyOf(body))),
  );
}

/** Units of which a text may ask for one without the word. */
const THINGS: readonly string[] = ['item', 'site'];

/** The numbers of a quantity that a basis does not have. */
function strangeNumbers(quantity: LimitTerm | CountTerm, basis: Basis): string[] {
  if (quantity.kind === 'count') return hasCount(basis, quantity.count, 'item') ? [] : [String(quantity.count)];
  const { literal, period } = quantity;
  const { per, of, rows } = literal;
  // The numbers of a table are those of the clause itself.
  if (rows !== undefined) return yearsOf(period).filter((year) => !hasNumber(basis, year, null));
  const { number, unit } = writtenIn(literal);
  const stands = THINGS.includes(unit) ? hasCount : hasNumber;
  const isRate = per !== null && of === undefined;
  return [
    ...(stands(basis, number, unit) ? [] : [of === undefined ? `${number} ${unit}` : literal.text]),
    ...(!isRate || hasRate(basis, per.text, per.unit) ? [] : [`per ${per.text} ${per.unit}`]),
    ...yearsOf(period).filter((year) => !hasNumber(basis, year, null)),
  ];
}

/** The first and the last year of a period. */
const yearsOf = (period: LimitTerm['period']): string[] =>
  period === null ? [] : [...new Set([period.first, period.last].map((day) => day.slice(0, 4)))];

function numberFindings(rule: RuleSource, pointer: string, basis: Basis, file: PackFile): LintFinding[] {
  return quantitiesOf(rule, pointer).flatMap((quantity) =>
    strangeNumbers(quantity, basis).map((found) =>
      finding(file, { code: 'number_not_in_basis', pointer: quantity.pointer, found, params: { clause: rule.id } }),
    ),
  );
}

/** Another reading may take a number of another clause, but none that the document does not have. */
/** A reading binds what its rule binds. */
const kindsOf = ({ binds }: RuleSource): Pick<RuleSource, 'binds'> => (binds === undefined ? {} : { binds });

function alternativeFindings(rule: RuleSource, pointer: string, document: Basis, file: PackFile): LintFinding[] {
  return (rule.alternatives ?? []).flatMap(({ reading, ...parts }, i) =>
    quantitiesOf({ ...parts, ...kindsOf(rule) }, `${pointer}/alternatives/${i}`).flatMap((quantity) =>
      strangeNumbers(quantity, document).map((found) =>
        finding(file, { code: 'number_not_in_document', pointer: quantity.pointer, found, params: { reading } }),
      ),
    ),
  );
}

function wordFindings({ id, force, due }: RuleSource, pointer: string, basis: Basis, file: PackFile): LintFinding[] {
  const params = { clause: id };
  const found = force.word;
  const ofForce = { code: 'force_not_in_basis', pointer: `${pointer}/force/word`, found, params } as const;
  return [
    ...(standsIn(basis, found) ? [] : [finding(file, ofForce)]),
    ...strangeDates(due, basis).map((part) =>
      finding(file, {
        code: 'due_not_in_basis',
        pointer: `${pointer}/due`,
        found: due ?? '',
        params: { ...params, part },
      }),
    ),
    ...openFindings(due, basis).map((year) =>
      finding(file, { code: 'open_due_with_year', pointer: `${pointer}/due`, found: year, params }),
    ),
  ];
}

/** How a text says that a target has no year. */
const GRADUALLY = '逐步';

/** The first year that the text gives, where the rule says that it gives none. */
const openFindings = (due: string | undefined, basis: Basis): string[] =>
  due !== OPEN || standsIn(basis, GRADUALLY) ? [] : yearsIn(basis).slice(0, 1);

const OPEN = 'open';

/** The year of a due date, and its month where it is not the end of a year. */
function strangeDates(due: string | undefined, basis: Basis): string[] {
  if (due === undefined || due === OPEN) return [];
  const [year = '', month = ''] = due.split('-');
  const parts = due.endsWith(END_OF_YEAR) ? [year] : [year, month];
  return parts.filter((part) => !hasNumber(basis, part, null));
}

/** Words that are said to stand for a number have to be words of the clause. */
function declaredFindings(clauses: PackOnFile['pack']['documents'][number]['clauses'], file: PackFile): LintFinding[] {
  return clauses.flatMap((clause, i) => {
    const basis = basisOf([clause]);
    const strange = Object.keys(clause.words ?? {}).filter((word) => !standsIn(basis, word));
    return strange.map((found) => {
      const pointer = childPointer(`/clauses/${i}/words`, found);
      return finding(file, { code: 'word_not_in_basis', pointer, found, params: { clause: clause.id } });
    });
  });
}
