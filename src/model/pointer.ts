/** JSON pointers (RFC 6901): how one place in a document is named. */

const escaped = (segment: string | number): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');

/** `/facilities/0` and `floor_area_m2` make `/facilities/0/floor_area_m2`. */
export const childPointer = (parent: string, segment: string | number): string => `${parent}/${escaped(segment)}`;

/** The keys and indices of a pointer. */
export const segmentsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
