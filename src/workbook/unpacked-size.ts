/**
 * How large a zip archive becomes when it is unpacked, by the directory at its end (APPNOTE.TXT 4.3.12, 4.3.16), so
 * that nothing has to be unpacked to find out.
 */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** A comment may follow the end of the directory. */
const MAX_COMMENT = 0xffff;

/** Stands for a size that is kept elsewhere, as only archives of 4 GiB need. */
const ELSEWHERE = 0xffffffff;

/** The bytes of all its files together; null where the directory is damaged or does not say. */
export function unpackedSize(archive: Uint8Array): number | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    // An empty file takes two bytes when packed. One that claims to be empty and is larger claims nothing true.
    if (unpacked === ELSEWHERE || packed === ELSEWHERE || (unpacked === 0 && packed > 2)) return null;
    total += unpacked;
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
