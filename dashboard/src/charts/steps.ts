/** Where the lines of an axis stand that tells durations: clocks do not count in tens. */

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
const STEPS = [1, 2, 5, 10, 15, 30, ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE), ...[1, 2, 3, 6, 12].map((count) => count * HOUR)];
const LINES = 4;

/** Seconds from one line to the next, so that about four reach the largest value. */
export function findDurationStep(most: number): number {
  const wanted = most / LINES;
  return STEPS.find((step) => step >= wanted) ?? Math.ceil(wanted / DAY) * DAY;
}

/** The part of an axis that says so. */
export function getDurationAxis(values: readonly (number | null)[]): { interval: number; max: number } {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const interval = findDurationStep(most);
  return { interval, max: Math.ceil(most / interval) * interval };
}
