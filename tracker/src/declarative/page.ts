// What the page is like at this moment.

import type { Settings } from './config.js';

const LONGEST_ADDRESS = 2000;
const LONGEST_TITLE = 500;

export interface PageFacts {
  hostname: string;
  url: string;
  title: string;
  referrer: string;
  language: string;
  screen: string;
}

export function readPage(settings: Settings): PageFacts {
  return {
    hostname: new URL(readAddress()).hostname,
    url: shortenAddress(readAddress(), settings),
    title: document.title.slice(0, LONGEST_TITLE),
    referrer: document.referrer.slice(0, LONGEST_ADDRESS),
    language: navigator.language ?? '',
    screen: `${screen.width}x${screen.height}`,
  };
}

/** The address of the page; a frame that was written into a page (`srcdoc`) has that page's. */
export function readAddress(): string {
  return location.protocol === 'about:' ? document.baseURI : location.href;
}

export function readViewport(): string {
  return `${innerWidth}x${innerHeight}`;
}

/** An address without the parts that the settings leave out. */
export function shortenAddress(address: string, { excludeSearch, excludeHash }: Pick<Settings, 'excludeSearch' | 'excludeHash'>): string {
  const [, base = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return (base + (excludeSearch ? '' : search) + (excludeHash ? '' : hash)).slice(0, LONGEST_ADDRESS);
}
