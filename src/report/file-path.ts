/** File names as programs take them. */

/** Windows begins a whole path with a drive or with two backslashes. */
export const isWindowsPath = (file: string): boolean => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(file);

/**
 * With slashes between folders. A backslash divides folders on Windows only, which shows in how the name begins, or the
 * working folder; elsewhere it is a sign of the name like any other.
 */
export const withSlashes = (file: string, folder = ''): string =>
  isWindowsPath(file) || isWindowsPath(folder) ? file.replaceAll('\\', '/') : file;
