/** Numbers, durations and dates as whoever reads has chosen them. */
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { usePreferences } from '@/preferences';
import { type Formats, makeFormats } from './make-formats';

export type { Formats };

export function useFormats(zone: string): Formats {
  const locale = useLocale();
  const { firstDay } = usePreferences();
  return useMemo(() => {
    const formats = makeFormats(locale, zone);
    return firstDay === null ? formats : { ...formats, firstDay };
  }, [locale, zone, firstDay]);
}
