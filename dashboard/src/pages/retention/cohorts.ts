/** Who came back, as a grid: a row for each day on which visitors were first seen, a column for each day after. */

export interface Return {
  date: string;
  day: number;
  visitors: number;
  returnVisitors: number;
  percentage: number;
}

export interface Cohort {
  date: string;
  visitors: number;
  /** Visitors by day after; null for days that are still to come. */
  returned: (number | null)[];
}

const DAY = 86_400_000;
export const LAST_DAY = 31;

/** The cohorts in the order of time, with a column for every day that is over for at least one of them. `today` is such as 2026-11-02. */
export function listCohorts(rows: readonly Return[], today: string): Cohort[] {
  const found = new Map<string, Cohort>();
  for (const { date, visitors } of rows) found.set(date, { date, visitors, returned: [] });
  const days = [...found.values()].sort((one, other) => one.date.localeCompare(other.date));
  const past = (date: string) => Math.round((Date.parse(today) - Date.parse(date.slice(0, 10))) / DAY);
  const last = Math.min(LAST_DAY, Math.max(0, ...days.map(({ date }) => past(date))));
  const counts = new Map(rows.map(({ date, day, returnVisitors }) => [`${date}|${day}`, returnVisitors]));
  for (const cohort of days) {
    cohort.returned = Array.from({ length: last + 1 }, (_, day) => (day > past(cohort.date) ? null : (counts.get(`${cohort.date}|${day}`) ?? 0)));
  }
  return days;
}

/** The share of all visitors that came back on each day after, of those for whom the day is over; null where there are none. */
export function getCurve(cohorts: readonly Cohort[]): (number | null)[] {
  const length = cohorts[0]?.returned.length ?? 0;
  return Array.from({ length }, (_, day) => {
    const over = cohorts.filter(({ returned }) => returned[day] !== null);
    const visitors = over.reduce((sum, cohort) => sum + cohort.visitors, 0);
    return visitors ? over.reduce((sum, { returned }) => sum + (returned[day] ?? 0), 0) / visitors : null;
  });
}
