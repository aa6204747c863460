import { describe, expect, it } from 'vitest';
import { decode, MAX_BYTES, tooLarge } from '../../src/load/bytes.ts';
import { InvalidInput } from '../../src/model/problem.ts';

const TEXT = '{"name": "郑州市"}';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return new Uint8Array(bytes.buffer);
};

const GB18030 = Uint8Array.from([
  ...[...'{"name": "'].map((character) => character.charCodeAt(0)),
  ...[0xd6, 0xa3, 0xd6, 0xdd, 0xca, 0xd0],
  ...[...'"}'].map((character) => character.charCodeAt(0)),
]);

describe('decode', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(TEXT)],
    ['utf-8-bom', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(`\ufeff${TEXT}`, false)],
    ['utf-16be', utf16(`\ufeff${TEXT}`, true)],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
    ['gb18030', GB18030],
  ])('%s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('takes text of mostly Chinese as UTF-16 too', () => {
    const text = `{"name": "${'郑州市'.repeat(4)}"}`;
    expect(decode(utf16(text, false))).toEqual({ text, encoding: 'utf-16le' });
  });

  it('refuses more bytes than the limit before it reads them', () => {
    const refused = () => decode(new Uint8Array(MAX_BYTES + 1));
    expect(refused).toThrow(InvalidInput);
    expect(refused).toThrow('file_too_large');
    expect(tooLarge(200 * 1024 * 1024)).toMatchObject({ found: '200 MiB', params: { limit_mib: '64' } });
  });

  it.each([
    ['zip', [0x50, 0x4b, 0x03, 0x04]],
    ['office', [0xd0, 0xcf, 0x11, 0xe0]],
    ['image', [0x89, 0x50, 0x4e, 0x47]],
    ['binary', [0x7b, 0x00, 0x00, 0x7d]],
  ])('says that a file looks like %s', (name, bytes) => {
    try {
      decode(Uint8Array.from(bytes));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      expect((error as InvalidInput).problems[0]).toMatchObject({ code: 'not_text', params: { looks_like: name } });
    }
  });
});
