/** The names of files with slashes, as CI services and URIs want them. */

/** A drive, or a server. */
export const isOfWindows = (path: string): boolean => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(path);

/**
 * A backslash divides folders on Windows only, which shows in how the name begins, or the working folder; elsewhere it
 * is a sign of the name like any other.
 */
export const slashed = (file: string, folder = ''): string =>
  isOfWindows(file) || isOfWindows(folder) ? file.replaceAll('\\', '/') : file;
