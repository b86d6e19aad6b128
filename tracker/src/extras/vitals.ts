/** How fast the page was for this visitor: one event for each document, as early as it says enough. */
import { type Metric, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';

import type { Core } from '../core/script';

const ENOUGH = 10_000; // ms after which the page has shown what it has to show
const DIGITS = 4;

export const followVitals = ({ describePage, send }: Core): (() => void) => {
  const page = describePage();
  const values: Record<string, number> = {};
  let sent = false;

  const note = ({ name, value }: Metric): void => {
    values[name.toLowerCase()] = Number(value.toFixed(DIGITS));
  };

  const report = (): void => {
    if (sent || !Object.keys(values).length) return;
    sent = true;
    send(() => ({ ...page, ...values }), 'performance');
  };

  for (const follow of [onTTFB, onFCP, onLCP, onCLS, onINP]) follow(note, { reportAllChanges: true });
  setTimeout(report, ENOUGH);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && report(), true);
  addEventListener('pagehide', report);
  return report;
};
