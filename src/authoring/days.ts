/** Days of the calendar as text, moved without a clock or a zone. */
const DAY = 24 * 60 * 60 * 1000;

/** `2020-03-01` moved by -1 is `2020-02-29`. */
export function movedDay(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date) + by * DAY).toISOString().slice(0, 10);
}
