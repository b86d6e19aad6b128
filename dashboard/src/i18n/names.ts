/** What things are called that the server names by a code. */
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { BROWSERS, CHANNELS, DEVICES } from './codes';
import { useRegions } from './regions';

const CODES: ReadonlySet<string> = new Set(CHANNELS);
/** What those are called that have none of a kind. */
const ABSENT = new Map([
  ...['referrer', 'domain', 'channel'].map((type) => [type, 'direct'] as const),
  ...['utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm'].map((type) => [type, 'none'] as const),
]);

/** Names a value of a dimension for people; what has no name is shown as it is. */
export function useNames(): (type: string, value: string | null, country?: string | null) => string {
  const locale = useLocale();
  const t = useTranslations('common');
  const findRegion = useRegions();
  return useMemo(() => {
    const regions = new Intl.DisplayNames(locale, { type: 'region' });
    const languages = new Intl.DisplayNames(locale, { type: 'language' });
    const tell = (names: Intl.DisplayNames, code: string): string => {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    };
    return (type, value, country) => {
      if (value === null || value === '') return t(ABSENT.get(type) ?? 'unknown');
      if (type === 'country') return tell(regions, value);
      if (type === 'language') return tell(languages, value);
      if (type === 'browser') return BROWSERS.get(value) ?? value;
      if (type === 'device') return DEVICES.has(value) ? t(`devices.${value}`) : value;
      if (type === 'channel') return CODES.has(value) ? t(`channels.${value}`) : value;
      if (type === 'region' || type === 'city') {
        const place = (type === 'region' && findRegion(value)) || value;
        return country ? `${place}, ${tell(regions, country)}` : place;
      }
      return value;
    };
  }, [locale, t, findRegion]);
}
