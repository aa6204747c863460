/** Exact fractions for the oracle, written apart from the program's own so that a fault in one shows in the other. */
export interface Fraction {
  readonly n: bigint;
  /** Always above 0. */
  readonly d: bigint;
}

const SPELLING = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-]?[0-9]+))?$/i;

/** The value of a number exactly as it is spelled. The oracle is asked about numbers, not about intervals. */
export function exact(value: number | string | bigint | object): Fraction {
  if (typeof value === 'object') throw new Error('an interval');
  const match = SPELLING.exec(String(value));
  if (!match) throw new Error(`not a number: ${value}`);
  const [, minus, whole = '', decimals = '', power = '0'] = match;
  const digits = BigInt(`${minus}${whole}${decimals}`);
  const tens = Number(power) - decimals.length;
  return tens < 0 ? { n: digits, d: 10n ** BigInt(-tens) } : { n: digits * 10n ** BigInt(tens), d: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function over(a: Fraction, b: Fraction): Fraction {
  const [n, d] = [a.n * b.d, a.d * b.n];
  if (d === 0n) throw new Error('division by 0');
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export function atLeast(a: Fraction, b: Fraction): boolean {
  return a.n * b.d >= b.n * a.d;
}
