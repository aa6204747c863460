/** The date in China at a time given in milliseconds since 1970: UTC+8 all year since 1991, whatever the time zone here. */
export function dateInChina(now: number): string {
  return new Date(now + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
