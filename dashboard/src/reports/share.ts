import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Writes shares finer than `formats.percent`: 0.1234 → 12.3%. */
export function useShare(): (share: number) => string {
  const locale = useLocale();
  return useMemo(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format, [locale]);
}
