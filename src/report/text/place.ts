/** Where something stands in the submission. */
import type { Location } from '../../model/report.ts';
import type { Style } from '../style.ts';

/** `file:line:column  /pointer`, or as much of that as there is. */
export function placeText(style: Style, { pointer, line, column }: Location, file: string): string {
  const place = [style.file(file), line, column].filter((part) => part !== null).join(':');
  return pointer === '' ? place : `${place}  ${style.shown(pointer)}`;
}
