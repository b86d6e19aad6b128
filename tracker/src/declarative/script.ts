// The SDK as a script of a page: starts itself with the data attributes of its own tag.

import { createMockTransport, destroy, flush, getState, getStats, initialize, track, updateConfig } from './index.js';
import { readScriptConfig } from './script-config.js';

// Named one by one: pages that add to Object.prototype break what lists a module's names.
const tracking = { initialize, track, flush, getState, getStats, updateConfig, destroy, createMockTransport };

declare global {
  interface Window {
    footfallTracking?: typeof tracking;
  }
}

const tag = (document.currentScript ?? document.querySelector('script[data-website-id][src*="declarative"]')) as HTMLScriptElement | null;
window.footfallTracking ??= tracking;
if (tag?.dataset.websiteId) {
  tag.dataset.declarative = '';
  window.footfallTracking.initialize(readScriptConfig({ src: tag.src, dataset: tag.dataset }));
} else {
  // The page's own code may still call `initialize`.
  const look = (): void => {
    if (!getState()) console.warn('[Tracking]', 'nothing is reported: data-website-id is missing');
  };
  if (document.readyState === 'complete') setTimeout(look);
  else addEventListener('load', () => setTimeout(look));
}
