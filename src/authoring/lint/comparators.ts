/**
 * Comparators and rates of a rule against the words beside its numbers in the clause.
 *
 * Only what the words leave no doubt of is told: where a number stands in the text several times, all of its places have
 * to say the same; a word with anything before it that may turn it round says nothing here.
 */
import type { Order } from '../../engine/compare.ts';
import { ORDERS } from '../../engine/condition.ts';
import type { PackFile } from '../../load/pack.ts';
import type { RuleSource } from '../../model/pack.ts';
import type { PackOnFile } from '../../run/own-packs.ts';
import { type LimitTerm, limitsNotTurned, termOf, vocabularyOf } from '../terms.ts';
import { type Basis, basisOf, type NumberPlace, placesOf, writtenIn } from './basis.ts';
import { finding, type LintFinding } from './finding.ts';

export function comparatorFindings({ pack, file }: PackOnFile): LintFinding[] {
  return pack.rules.flatMap(({ source, clause }, i) => {
    const basis = basisOf([clause]);
    return limitsOf(source, `/rules/${i}`).flatMap((limit) => [
      ...comparatorFinding(limit, source.id, basis, file),
      ...rateFinding(limit, source.id, basis, file),
    ]);
  });
}

/** Those that say what the text says: not what is excepted, and not what is denied. */
function limitsOf(rule: RuleSource, pointer: string): LimitTerm[] {
  const { when, where, require, steps = [] } = rule;
  const conditions = [
    ...Object.entries({ when, where, require }).map(([key, condition]) => [condition, `${pointer}/${key}`] as const),
    ...steps.map((step, i) => [step.require, `${pointer}/steps/${i}/require`] as const),
  ];
  return conditions.flatMap(([condition, at]) =>
    condition === undefined ? [] : limitsNotTurned(termOf(condition, at, vocabularyOf(rule))),
  );
}

function comparatorFinding(limit: LimitTerm, clause: string, basis: Basis, file: PackFile): LintFinding[] {
  const { pointer, comparator } = limit;
  const other = otherComparator(limit, basis);
  if (other === null) return [];
  const params = { clause, words: other.words, wanted: nameOf(other.order) };
  return [finding(file, { code: 'comparator_not_in_basis', pointer, found: nameOf(comparator), params })];
}

function rateFinding(limit: LimitTerm, clause: string, basis: Basis, file: PackFile): LintFinding[] {
  const { pointer, literal } = limit;
  const words = rateLeftOut(limit, basis);
  if (words === null) return [];
  const found = `${literal.text} ${literal.unit}`;
  return [finding(file, { code: 'rate_left_out', pointer, found, params: { clause, words } })];
}

const nameOf = (order: Order): string => Object.entries(ORDERS).find(([, one]) => one === order)?.[0] ?? order;

interface Said {
  readonly order: Order;
  /** As they stand in the text, the number among them. */
  readonly words: string;
  /** Whether the words name those that the clause is about, not what it asks of them. */
  readonly isOfWhoFalls: boolean;
}

/** What all places of the number say, where that is not what the rule says. */
function otherComparator({ literal, comparator }: LimitTerm, basis: Basis): Said | null {
  // The numbers of a table have no words beside them.
  if (literal.rows !== undefined) return null;
  const { number, unit } = writtenIn(literal);
  const said = placesOf(basis, number, unit).map(saidAt);
  const [first] = said;
  if (first === null || first === undefined || first.order === comparator) return null;
  if (!said.every((one) => one?.order === first.order)) return null;
  return comparator === OPPOSITE.get(first.order) && (first.isOfWhoFalls || OTHERS.test(basis.text)) ? null : first;
}

const OPPOSITE: ReadonlyMap<Order, Order> = new Map([
  ['<', '>='],
  ['>', '<='],
  ['>=', '<'],
  ['<=', '>'],
]);

/** A clause may bind those that its number does not speak of. */
const OTHERS = /其他|其它|其余|除|否则|反之/;
/** 低于200平方米的，应当扩建: the number says who falls short. */
const WHO_FALLS = /^[^，。；,;：:]{0,8}的(?:$|[，。；,;：:])/;

/** Null where no word stands beside the number, where two do not agree, and where one may be turned round. */
function saidAt(place: NumberPlace): Said | null {
  const before = wordBefore(place.before);
  const after = before === null && DENIED.test(place.before) ? 'unclear' : wordAfter(place.after);
  if (before === 'unclear' || after === 'unclear') return null;
  const order = before?.order ?? after?.order;
  if (order === undefined || (before !== null && after !== null && before.order !== after.order)) return null;
  const isOfWhoFalls = WHO_FALLS.test(place.after);
  return { order, isOfWhoFalls, words: `${before?.word ?? ''}${place.number}${place.unit}${after?.word ?? ''}` };
}

interface Word {
  readonly order: Order;
  readonly word: string;
}

const PLAIN: ReadonlyMap<string, Order> = new Map([
  ...['少于', '低于', '小于', '不足'].map((word) => [word, '<'] as const),
  ...['超过', '大于', '高于', '多于'].map((word) => [word, '>'] as const),
  ...['至少', '最少'].map((word) => [word, '>='] as const),
  ...['至多', '最多'].map((word) => [word, '<='] as const),
]);
const AFTER: ReadonlyMap<string, Order> = new Map([
  ['以上', '>='],
  ['以内', '<='],
  ['以下', '<='],
]);

const BEFORE = new RegExp(`(${[...PLAIN.keys()].join('|')})$`);
/** Whatever counts stand between the word and the number: 不少于每百户20平方米. */
const PER = /(?:每[\d〇零一二三四五六七八九十百千万两]*(?:户|[名位]?(?:老年|老)?人|城镇人口)|人均|户均)$/;
/** 不少于, 不得低于, 不应超过. */
const NOT = /不(?:得|应|宜|能|可|要)?$/;
/** 达到或超过, 未超过, 难以低于: what these make of the word is not for a program to say. */
const UNCLEAR = /(?:[或和及与未没无非勿免禁否]|不[^，。；,;]{0,3})[^，。；,;]{0,1}$/;
/** 未达到200平方米以上. */
const DENIED = /[不未没无非][^，。；,;]{0,3}$/;
/** A clause that forbids what it names: 低于200平方米的不予验收. */
const FORBIDS = /^[^，。；,;]*(?:不得|不予|不应|不宜|不能|不可|不再|禁止|严禁|视为|除外)/;

function wordBefore(text: string): Word | 'unclear' | null {
  const near = text.replace(PER, '');
  const word = BEFORE.exec(near)?.[1];
  const order = word === undefined ? undefined : PLAIN.get(word);
  if (word === undefined || order === undefined) return null;
  const rest = near.slice(0, -word.length);
  const [not = ''] = NOT.exec(rest) ?? [];
  if (UNCLEAR.test(rest.slice(0, rest.length - not.length))) return 'unclear';
  if (not === '') return { order, word };
  const turned = order === '<' || order === '>' ? OPPOSITE.get(order) : undefined;
  return turned === undefined || word === '不足' ? 'unclear' : { order: turned, word: `${not}${word}` };
}

function wordAfter(text: string): Word | 'unclear' | null {
  if (FORBIDS.test(text)) return 'unclear';
  const [, word = ''] = /^[（(]?(?:及|或者?|含)?(以上|以内|以下)/.exec(text) ?? [];
  const order = AFTER.get(word);
  return order === undefined ? null : { order, word };
}

/** How a text counts what it gives a number for. */
const RATE: Readonly<Record<string, RegExp>> = {
  household: /(?:每[\d〇零一二三四五六七八九十百千万两]*户|户均)[^，。；,;、：:]{0,10}$/,
  person: /(?:每[\d〇零一二三四五六七八九十百千万两]*(?:[名位]?(?:老年|老)?人|城镇人口)|人均)[^，。；,;、：:]{0,10}$/,
};

/** The words that count it, at every place of the number; null where the rule counts too, or its fact cannot. */
function rateLeftOut({ literal, fact }: LimitTerm, basis: Basis): string | null {
  if (literal.per !== null) return null;
  const places = placesOf(basis, literal.text, literal.unit);
  for (const unit of Object.keys(fact.basis ?? {})) {
    const written = places.map((place) => {
      const [words] = RATE[unit]?.exec(place.before) ?? [];
      return words === undefined ? null : `${words}${place.number}${place.unit}`;
    });
    const [first] = written;
    if (first !== undefined && written.every((words) => words !== null)) return first;
  }
  return null;
}
