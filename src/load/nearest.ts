/** No key that anybody means is longer; a longer one is not compared. */
const LONGEST = 64;

/** A number of three digits and more is a code: another code is not what was meant, however near. */
const CODE = /[0-9]{3}/;

const CHINESE = /\p{Script=Han}{2}/u;

/** Fewer letters stand in too many words by chance. */
const SHORTEST_PART = 4;

/**
 * The name that was probably meant by one that does not exist, or null where none is near: the same but for case,
 * hyphens and spaces, a Chinese label of it, a few slips of the finger away, or a part of exactly one name.
 */
export function nearestName(
  typed: string,
  names: readonly string[],
  labels: ReadonlyMap<string, string> = new Map(),
): string | null {
  const plain = squashed(typed);
  if (plain === '' || typed.length > LONGEST) return null;
  const known = names.find((name) => squashed(name) === plain) ?? byLabel(typed.trim(), labels);
  if (known !== null || CODE.test(typed)) return known;
  return bySlips(plain, names, 1) ?? byPart(plain, names) ?? bySlips(plain, names, slipsAllowed(plain));
}

const squashed = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/** The name with exactly this label, or in Chinese the only one whose label holds it or is held by it. */
function byLabel(typed: string, labels: ReadonlyMap<string, string>): string | null {
  const exact = [...labels].find(([, label]) => label === typed);
  if (exact) return exact[0];
  if (!CHINESE.test(typed)) return null;
  const near = [...labels].filter(([, label]) => label !== '' && (label.includes(typed) || typed.includes(label)));
  return onlyOne(near.map(([name]) => name));
}

/** Two, in long names one for every three letters, in the shortest only one. */
function slipsAllowed(typed: string): number {
  return typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
}

function bySlips(typed: string, names: readonly string[], limit: number): string | null {
  const ranked = names.map((name) => ({ name, slips: slipsBetween(typed, squashed(name)) }));
  const best = ranked.reduce((a, b) => (b.slips < a.slips ? b : a), { name: '', slips: limit + 1 });
  return best.slips <= limit ? best.name : null;
}

function byPart(typed: string, names: readonly string[]): string | null {
  const holds = (whole: string, part: string): boolean => part.length >= SHORTEST_PART && whole.includes(part);
  return onlyOne(names.filter((name) => holds(squashed(name), typed) || holds(typed, squashed(name))));
}

function onlyOne(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** Damerau-Levenshtein distance: letters inserted, left out, changed, or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
