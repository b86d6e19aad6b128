import {
  IconBrandAndroid, IconBrandApple, IconBrandFacebook, IconBrandInstagram, IconBrandWindows, IconBrowser, IconDeviceDesktop, IconDeviceGamepad2,
  IconDeviceLaptop, IconDeviceMobile, IconDeviceTablet, IconDeviceTv, IconDeviceWatch, IconLink, IconQuestionMark, IconTerminal2, IconWorld,
  type TablerIcon,
} from '@tabler/icons-react';
import { fileUrl } from '@/base';
import classes from './ValueIcon.module.css';

/** Maps, since browsers may send any word, also one that every object answers to. */
const BROWSER_FILES = new Map(Object.entries({
  chrome: 'chrome', crios: 'chrome', 'chromium-webview': 'chromium', edge: 'edge', 'edge-chromium': 'edge', 'edge-ios': 'edge',
  firefox: 'firefox', fxios: 'firefox', opera: 'opera', 'opera-mini': 'opera', safari: 'safari', ios: 'safari', 'ios-webview': 'safari',
  samsung: 'samsung-internet',
}));
const BROWSER_ICONS = new Map<string, TablerIcon>(Object.entries({ facebook: IconBrandFacebook, instagram: IconBrandInstagram, android: IconBrandAndroid }));
const DEVICE_ICONS = new Map<string, TablerIcon>(Object.entries({
  desktop: IconDeviceDesktop, laptop: IconDeviceLaptop, mobile: IconDeviceMobile, tablet: IconDeviceTablet, smarttv: IconDeviceTv,
  console: IconDeviceGamepad2, wearable: IconDeviceWatch,
}));
const SYSTEM_ICONS: readonly [RegExp, TablerIcon][] = [
  [/^(iOS|Mac OS)$/, IconBrandApple],
  [/^Windows/, IconBrandWindows],
  [/^Android/, IconBrandAndroid],
  [/./, IconTerminal2],
];

/** Whether the values of a dimension have pictures. */
export const hasIcons = (type: string): boolean =>
  ['country', 'region', 'city', 'browser', 'os', 'device', 'referrer', 'domain', 'hostname'].includes(type);

/** The picture of a value: a flag, the logo of a browser, the shape of a device. It says nothing that the name does not. */
export function ValueIcon({ type, value, country }: { type: string; value: string | null; country?: string | null | undefined }) {
  const picture = findPicture(type, value, country);
  if (picture) return <img src={fileUrl(picture)} alt="" className={type === 'browser' ? classes.logo : classes.flag} loading="lazy" />;
  const Icon = findIcon(type, value);
  return <Icon size={16} stroke={1.5} className={classes.icon} aria-hidden />;
}

function findPicture(type: string, value: string | null, country: string | null | undefined): string | undefined {
  const code = type === 'country' ? value : type === 'region' || type === 'city' ? country : undefined;
  if (code && /^[A-Z]{2}$/.test(code)) return `assets/flags/${code}.svg`;
  const browser = type === 'browser' && value ? BROWSER_FILES.get(value) : undefined;
  return browser && `assets/browsers/${browser}.svg`;
}

function findIcon(type: string, value: string | null): TablerIcon {
  if (!value) return type === 'referrer' || type === 'domain' ? IconLink : IconQuestionMark;
  if (type === 'device') return DEVICE_ICONS.get(value) ?? IconQuestionMark;
  if (type === 'browser') return BROWSER_ICONS.get(value) ?? IconBrowser;
  if (type === 'os') return SYSTEM_ICONS.find(([pattern]) => pattern.test(value))?.[1] ?? IconTerminal2;
  return IconWorld;
}
