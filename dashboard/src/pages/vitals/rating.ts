/** What the field takes for good and for poor (https://web.dev/articles/vitals). */
import type { Vital, VitalSummary } from '@/api/vitals';
import type { Formats } from '@/i18n/formats';

/** Up to the first it is good, above the second poor; the server counts the same way. */
export const THRESHOLDS: Record<Vital, readonly [number, number]> = {
  lcp: [2500, 4000],
  inp: [200, 500],
  cls: [0.1, 0.25],
  fcp: [1800, 3000],
  ttfb: [800, 1800],
};

export const RATINGS = ['good', 'fair', 'poor'] as const;
export type Rating = (typeof RATINGS)[number];

export function rate(vital: Vital, value: number): Rating {
  const [good, fair] = THRESHOLDS[vital];
  return value <= good ? 'good' : value <= fair ? 'fair' : 'poor';
}

/** Times from a second on in seconds, shorter ones in ms, shifts without a unit. */
export function showVital(vital: Vital, value: number, formats: Formats): string {
  if (vital === 'cls') return formats.number(Math.round(value * 1000) / 1000);
  return value >= 1000 ? `${formats.number(Math.round(value / 10) / 100)} s` : `${formats.number(Math.round(value))} ms`;
}

export const countMeasured = ({ good, fair, poor }: VitalSummary): number => good + fair + poor;
