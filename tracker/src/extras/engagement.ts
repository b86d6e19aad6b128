/** Seconds for which a page was in front of somebody: shown, and in the window that has the focus. */
import type { Core } from '../core/script';

const SHORTEST = 1000; // ms that are worth an event

export const followEngagement = ({ describePage, send }: Core): (() => void) => {
  let page = describePage();
  let engaged = 0;
  let since = 0;

  const look = (): void => {
    const now = performance.now();
    if (since) engaged += now - since;
    since = document.visibilityState === 'visible' && document.hasFocus() ? now : 0;
  };

  const report = (): void => {
    look();
    if (engaged < SHORTEST) return;
    const seconds = Math.round(engaged / 100) / 10;
    const { title, url, referrer } = page;
    engaged = 0;
    send(() => ({ ...describePage(), title: title!, url: url!, referrer: referrer!, name: 'engaged-time', data: { seconds } }));
  };

  addEventListener('focus', look);
  addEventListener('blur', look);
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? report() : look()));
  addEventListener('pagehide', report);
  look();
  return () => {
    report();
    page = describePage();
  };
};
