/** A number as a pack writes it, a little more and a little less. */

/** Units that come in wholes have no millionths. */
const CONTINUOUS: readonly string[] = ['m2', 'm', 'minute', '%'];
const MILLIONTHS = 6;

/** One unit of the last digit up and down, and a millionth where there is such a thing. */
export function neighbours(digits: string, unit: string): string[] {
  const scale = digits.split('.')[1]?.length ?? 0;
  const scales = new Set(CONTINUOUS.includes(unit) ? [scale, Math.max(scale, MILLIONTHS)] : [scale]);
  return [...scales].flatMap((places) => {
    const units = scaled(digits, places);
    return [units + 1n, units - 1n].filter((n) => n >= 0n).map((n) => unscaled(n, places));
  });
}

/** `0.1` with two places is 10. */
function scaled(digits: string, places: number): bigint {
  const [whole = '0', fraction = ''] = digits.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

function unscaled(units: bigint, places: number): string {
  if (places === 0) return String(units);
  const text = String(units).padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`;
}
