/** Where an opinion is signed and sealed, with the note that so far it is neither. */
import { type Block, paragraph } from './blocks.ts';
import { mm } from './looks.ts';
import type { Sheet } from './sheet.ts';
import { pairs } from './table.ts';

const FIELDS = ['undertaker', 'checker', 'issuer', 'date'] as const;

/** A line for a name of each, then the place of the seal; all on one page. */
export function signatureBlocks(sheet: Sheet): Block[] {
  const rows = FIELDS.map((id) => [sheet.words(id), ['', '']] as const);
  return [
    pairs([...rows, [sheet.words('seal'), ['', '', '', '']]], 0.25, { keepNext: true }),
    paragraph('note', sheet.words('unsigned'), { spacing: { before: mm(2) } }),
  ];
}
