/** Pages that the site answered with 404. */
import type { Core } from '../core/script';

export const reportNotFound = ({ track }: Core): void => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.responseStatus === 404) track('404', { path: location.pathname, referrer: document.referrer });
};
