/** File names as programs take them. */

/** Windows begins a whole path with a drive or with two backslashes. */
export const isWindowsPath = (file: string): boolean => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(file);

/** With slashes between folders; elsewhere than on Windows a backslash is a sign like any other. */
export const withSlashes = (file: string): string => (isWindowsPath(file) ? file.replaceAll('\\', '/') : file);
