/** What may still be true of a yes-or-no question, as a set of bits, so that "not known" costs nothing. */
export const YES = 1;
export const NO = 2;
export const EITHER = 3;
export type Possible = typeof YES | typeof NO | typeof EITHER;

export function known(value: boolean | null | undefined): Possible {
  if (value == null) return EITHER;
  return value ? YES : NO;
}

/** Both of two independent questions. */
export function both(a: Possible, b: Possible): Possible {
  if (a === NO || b === NO) return NO;
  return a === YES && b === YES ? YES : EITHER;
}

export function negated(a: Possible): Possible {
  return a === EITHER ? EITHER : a === YES ? NO : YES;
}

/** The set of words that may be meant: one bit where the word is known, all of them where it is not. */
export function possibleWords(words: readonly string[], word: string | null | undefined): number {
  if (word == null) return (1 << words.length) - 1;
  return 1 << words.indexOf(word);
}
