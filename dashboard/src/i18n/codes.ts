/** The codes of the dimensions that have a fixed set of them. */

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

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The codes of a dimension, also of those nobody has come with yet; none where they cannot be listed. */
export function listCodes(type: string): readonly string[] {
  if (type === 'country') return listCountries();
  if (type === 'browser') return [...BROWSERS.keys()];
  if (type === 'device') return [...DEVICES];
  return type === 'channel' ? CHANNELS.filter((name) => name !== 'direct') : [];
}

let countries: string[] | undefined;

/** Two letters that the browser has a name for, and that are nothing else's old ones. */
function listCountries(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const current = (code: string) => new Intl.Locale('und', { region: code }).region === code;
  countries ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => names.of(code) && current(code) && !NONE.has(code));
  return countries;
}

/** Have a code, and are no country. */
const NONE: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
