/** The file of a subject as CI services want to have it: relative, with slashes, without `./`. */
import { withSlashes } from '../file-path.ts';

/**
 * `folder` is the working folder, which in a CI service is the root of the repository. A file outside of it stays as
 * it is named: nothing in the repository is meant.
 */
export function servicePath(file: string, folder: string | undefined): string {
  const path = withSlashes(file, folder);
  const root = folder === undefined ? '' : `${withSlashes(folder).replace(/\/+$/, '')}/`;
  const relative = root !== '' && path.startsWith(root) ? path.slice(root.length) : path;
  return relative.replace(/^(?:\.\/+)+/, '');
}
