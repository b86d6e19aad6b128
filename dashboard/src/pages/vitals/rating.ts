/** What the field takes for good and for poor (https://web.dev/articles/vitals). */
import type { Vital, VitalSummary } from '@/api/vitals';
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { getSigns } from '@/i18n/make-formats';

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
    const write = (digits: number, options: Intl.NumberFormatOptions = {}) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, ...options }).format;
    const [seconds, milliseconds, shift] = [write(2), write(0, { style: 'unit', unit: 'millisecond', unitDisplay: 'narrow' }), write(3)];
    const second = getSigns(locale)[2];
    return (vital, value) => (vital === 'cls' ? shift(value) : value >= SECOND_MS ? seconds(value / SECOND_MS) + second : milliseconds(value));
  }, [locale]);
}

export const countMeasured = ({ good, fair, poor }: VitalSummary): number => good + fair + poor;
