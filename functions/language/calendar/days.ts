/** Days are counted in UTC; a date is `yyyy-mm-dd`. */
const DAY_MS = 86_400_000;

/** Days since 1970. */
export function toDay(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

export function fromDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(toDay(date) * DAY_MS).getUTCDay();
}

export function addDays(date: string, days: number): string {
  return fromDay(toDay(date) + days);
}

/** `2026-02` moved by whole months. */
export function addMonths(month: string, count: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The ISO 8601 week of a date: `2026-W05`. */
export function weekOf(date: string): string {
  const thursday = toDay(date) - ((weekdayOf(date) + 6) % 7) + 3;
  const year = fromDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - toDay(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
