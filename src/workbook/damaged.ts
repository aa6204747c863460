/** A file that is no workbook, or is cut off, or says of itself what is not so. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** A workbook that would fill the memory. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  /** Bytes that it unpacks to. */
  readonly size: number;

  constructor(size: number) {
    super(`unpacks to ${size} bytes`);
    this.size = size;
  }
}
