/** Signs of the report spelled in ASCII, for consoles that draw them too wide or not at all. Chinese text stays. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '㎡': 'm2',
    '²': '2',
    '³': '3',
    '≥': '>=',
    '≤': '<=',
    '≠': '!=',
    '≈': '~',
    '×': 'x',
    '÷': '/',
    '−': '-',
    '±': '+/-',
    '√': 'sqrt',
    Σ: 'sum',
    '°': 'deg',
    '‰': '/1000',
    '·': '.',
    '•': '*',
    '–': '-',
    '—': '-',
    '…': '...',
    '→': '->',
    '‘': "'",
    '’': "'",
    '“': '"',
    '”': '"',
    '✔': '+',
    '✘': 'x',
    '│': '|',
    '─': '-',
  }),
);

const SIGNS = new RegExp(`[${[...SPELLED.keys()].join('')}]`, 'gu');

export function inAscii(text: string): string {
  return text.replace(SIGNS, (sign) => SPELLED.get(sign) ?? sign);
}
