/** What things are called that the server names by a code. */
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useRegions } from './regions';

/** Maps, since browsers may send any word, also one that every object answers to. */
export const BROWSERS = new Map(Object.entries({
  aol: 'AOL Shield', android: 'Android Browser', bb10: 'BlackBerry 10', beaker: 'Beaker', chrome: 'Chrome',
  'chromium-webview': 'Chrome WebView', crios: 'Chrome (iOS)', curl: 'curl', edge: 'Edge (Legacy)', 'edge-chromium': 'Edge',
  'edge-ios': 'Edge (iOS)', facebook: 'Facebook', firefox: 'Firefox', fxios: 'Firefox (iOS)', ie: 'Internet Explorer',
  instagram: 'Instagram', ios: 'Safari (iOS)', 'ios-webview': 'iOS WebView', kakaotalk: 'KakaoTalk', miui: 'MIUI',
  netfront: 'NetFront', opera: 'Opera', 'opera-mini': 'Opera Mini', phantomjs: 'PhantomJS', pie: 'Pocket IE', safari: 'Safari',
  samsung: 'Samsung Internet', searchbot: 'Searchbot', silk: 'Silk', yandexbrowser: 'Yandex',
}));
export const DEVICES: ReadonlySet<string> = new Set(['desktop', 'laptop', 'tablet', 'mobile', 'smarttv', 'console', 'wearable']);
export const CHANNELS = [
  'referral', 'affiliate', 'sms', 'email', 'organicSearch', 'paidSearch', 'organicSocial', 'paidSocial', 'organicShopping',
  'paidShopping', 'organicVideo', 'paidVideo', 'paidAds', 'direct',
] as const;
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
