// Whether this visitor may be counted at all.

import type { Settings } from './config.js';

type Wishes = Pick<Settings, 'domains' | 'doNotTrack' | 'globalPrivacyControl'>;

/** Whether nothing forbids it: the visitor's opt-out, the browser's signals, the page's host name. */
export function mayTrack({ domains, doNotTrack, globalPrivacyControl }: Wishes): boolean {
  if (domains.length && !domains.some((domain) => readHost(domain) === location.hostname)) return false;
  const browser = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (globalPrivacyControl && browser.globalPrivacyControl) return false;
  if (doNotTrack && ['1', 'yes'].includes(String(browser.doNotTrack))) return false;
  return !hasOptedOut();
}

/** The host of an entry that somebody may have written as an address. */
function readHost(entry: string): string {
  return entry.trim().toLowerCase().replace(/^https?:\/\/|[/:].*/g, '');
}

function hasOptedOut(): boolean {
  try {
    return Boolean(localStorage.getItem('umami.disabled'));
  } catch {
    return false;
  }
}
