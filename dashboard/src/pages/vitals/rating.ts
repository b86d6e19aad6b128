/** What the field takes for good and for poor (https://web.dev/articles/vitals). */
import type { Vital, VitalSummary } from '@/api/vitals';
import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Up to the first it is good, above the second poor; the server counts the same way. */
export const THRESHOLDS: Record<Vital, readonly [number, number]> = {
  lcp: [2500, 4000],
  inp: [200, 500],
  cls: [0.1, 0.25],
  fcp: [1800, 3000],
  ttfb: [800, 1800],
};

const SECOND_MS = 1000;

export const RATINGS = ['good', 'fair', 'poor'] as const;
export type Rating = (typeof RATINGS)[number];

export function rate(vital: Vital, value: number): Rating {
  const [good, fair] = THRESHOLDS[vital];
  return value <= good ? 'good' : value <= fair ? 'fair' : 'poor';
}

export type ShowVital = (vital: Vital, value: number) => string;

/** Times from a second on in seconds, shorter ones in ms, shifts without a unit. */
export function useShowVital(): ShowVital {
  const locale = useLocale();
  return useMemo(() => {
    const time = (unit: string, digits: number) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow', minimumFractionDigits: digits, maximumFractionDigits: digits });
    const [seconds, milliseconds] = [time('second', 2), time('millisecond', 0)];
    const shift = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    return (vital, value) => (vital === 'cls' ? shift.format(value) : value >= SECOND_MS ? seconds.format(value / SECOND_MS) : milliseconds.format(value));
  }, [locale]);
}

export const countMeasured = ({ good, fair, poor }: VitalSummary): number => good + fair + poor;
