/** Texts made comparable: white space left out and full-width forms made half-width, nothing else. */

/** The block of full-width and half-width forms, without the ideographic space, which is white space. */
const WIDTH_FORM = /[\uff01-\uffee]/;
const SPACE = /\s/u;

export interface Folded {
  readonly text: string;
  /** Where in the original each UTF-16 unit of `text` stands. */
  readonly offsets: readonly number[];
}

export function folded(original: string): Folded {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const unit = original.charAt(i);
    if (SPACE.test(unit)) continue;
    const plain = WIDTH_FORM.test(unit) ? unit.normalize('NFKC') : unit;
    units.push(plain);
    for (let part = 0; part < plain.length; part++) offsets.push(i);
  }
  return { text: units.join(''), offsets };
}
