/** Whether anything may be sent from here; asked before each event, as visitors may change their mind. */
import { attribute, isOn, website } from './element';

interface Signals extends Navigator {
  globalPrivacyControl?: boolean;
  msDoNotTrack?: string;
}

const domains = attribute('domains');

/** The host of an entry that somebody may have written as an address. */
const readHost = (entry: string): string => entry.trim().toLowerCase().replace(/^https?:\/\/|[/:].*/g, '');

const wantsNoTracking = (): boolean => {
  const signals = navigator as Signals;
  return (
    (!!signals.globalPrivacyControl && attribute('gpc') !== 'false') ||
    (isOn('do-not-track') && /^(1|yes)$/.test(String(signals.doNotTrack ?? (window as { doNotTrack?: string }).doNotTrack ?? signals.msDoNotTrack)))
  );
};

const hasOptedOut = (): boolean => {
  try {
    return !!localStorage.getItem('umami.disabled');
  } catch {
    return false; // A page may be without storage; then nobody has opted out in it.
  }
};

export const mayTrack = (): boolean =>
  !!website &&
  !wantsNoTracking() &&
  !hasOptedOut() &&
  (!domains || domains.split(',').some((domain) => readHost(domain) === location.hostname));
