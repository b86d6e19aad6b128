// The SDK as a script of a page: starts itself with the data attributes of its own tag.

import * as tracking from './index.js';
import { readScriptConfig } from './script-config.js';

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
}
