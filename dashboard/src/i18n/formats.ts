/** Numbers, durations and dates as whoever reads has chosen them. */
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { usePreferences } from '@/preferences';
import { findLocale } from './languages';
import { type Formats, makeFormats } from './make-formats';

export type { Formats };

export function useFormats(zone: string): Formats {
  const locale = findLocale(useLocale(), navigator.languages);
  const { firstDay } = usePreferences();
  return useMemo(() => {
    const formats = makeFormats(locale, zone);
    return firstDay === null ? formats : { ...formats, firstDay };
  }, [locale, zone, firstDay]);
}
