import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleLines } from '../../src/wording/visible.ts';

describe('visible', () => {
  it.each([
    ['郑州 F1', '郑州 F1'],
    ['\u001b[31m', '\\u001b[31m'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u007f\u0085\u009b', '\\u007f\\u0085\\u009b'],
    ['\u202e\u2066\u2069\u200f', '\\u202e\\u2066\\u2069\\u200f'],
    ['\u200b\u200d\ufeff\u00ad', '\\u200b\\u200d\\ufeff\\u00ad'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['\ud800', '\\ud800'],
    ['\u{e0001}', '\\u{e0001}'],
    ['☎\ufe0f', '☎\\ufe0f'],
    ['𠮷é\u3000🏠', '𠮷é\u3000🏠'],
    ['\ufffe\u{1ffff}', '\\ufffe\\u{1ffff}'],
    ['::error::x', '\\u003a:error\\u003a:x'],
    ['a ::Set-Output name=b::c', 'a \\u003a:Set-Output name=b\\u003a:c'],
    ['##[error]x ##vso[a]', '\\u0023#[error]x \\u0023#vso[a]'],
    ['1:: 2: #3 ## [a] a:b', '1:: 2: #3 ## [a] a:b'],
  ])('%j is shown as %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing hidden, and does nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});

describe('visibleLines', () => {
  it('keeps line breaks as lines', () => {
    expect(visibleLines('一\r\n二\n三\r四\u2028五')).toEqual(['一', '二', '三', '四', '五']);
  });
});
