import { describe, expect, it } from 'vitest';
import { NOTE_CODES } from '../../src/model/entry-note.ts';
import { ENTRY_NOTES, wordNote } from '../../src/wording/entry-notes.ts';

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

describe('the notes on entries', () => {
  it.each(NOTE_CODES)('%s is there in both languages, and names the entry', (code) => {
    const { zh, en } = ENTRY_NOTES[code];
    expect(blanks(zh)).toEqual(blanks(en));
    expect(blanks(zh)).toContain('{entry}');
    expect(zh).toMatch(/请[^。]*。$/);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('lets nothing through that a terminal obeys', () => {
    const evil = '\u001b[2J\u202e';
    const { zh, en } = wordNote({ code: 'waiver_duplicate', entry: evil, params: { first: evil } });
    expect(`${zh}${en}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(en).toContain('\\u001b[2J\\u202e');
  });

  it.each([
    [{ value: '2/3', unit: 'm2' }, '2/3 m²'],
    [{ min: '1', max: null, unit: 'm' }, '1 m'],
    [null, '(not known)'],
  ])('says how much is short: %j', (shortfall, words) => {
    const { en } = wordNote({ code: 'waiver_shortfall', entry: 'W', params: { limit: '1 m2' }, shortfall });
    expect(en).toContain(words);
  });
});
