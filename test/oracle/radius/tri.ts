/** Yes, no, or too near to tell with plain numbers. */
export type Tri = 'yes' | 'no' | 'near';

export const all = (answers: readonly Tri[]): Tri =>
  answers.includes('no') ? 'no' : answers.includes('near') ? 'near' : 'yes';
export const any = (answers: readonly Tri[]): Tri =>
  answers.includes('yes') ? 'yes' : answers.includes('near') ? 'near' : 'no';
export const when = (known: boolean): Tri => (known ? 'yes' : 'no');

/** Whether a number between `lo` and `hi`, each off by at most `slack`, is within the limit. */
export function within(lo: number, hi: number, limit: number, slack: number): Tri {
  if (hi + slack <= limit) return 'yes';
  return lo - slack > limit ? 'no' : 'near';
}

export const not = (answer: Tri): Tri => (answer === 'near' ? 'near' : answer === 'yes' ? 'no' : 'yes');
