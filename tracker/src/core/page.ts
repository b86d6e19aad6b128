/** The page that is shown: its address, where the visitor came from, and what is sent about it. */
import type { Payload } from './api';
import { attribute, isOn, website } from './element';

const withoutSearch = isOn('exclude-search');
const withoutHash = isOn('exclude-hash');
const tag = attribute('tag') || undefined;

const MOST = 500; // characters of a title that the server keeps
const LONGEST = 8000; // characters of an address: what a page hides in it must not keep the view from arriving

const clean = (address: string): string => {
  const url = new URL(address);
  if (withoutSearch) url.search = '';
  if (withoutHash) url.hash = '';
  return url.href.slice(0, LONGEST);
};

/** The address of the page; a frame that was written into a page (`srcdoc`) has that page's. */
const readAddress = (): string => clean(location.protocol == 'about:' ? document.baseURI : location.href);

let url = readAddress();
let referrer = document.referrer && !document.referrer.startsWith(location.origin) ? clean(document.referrer) : '';
let visitor: string | undefined;

export const setVisitor = (id: string): void => {
  visitor = id;
};

/** Notice a new address; false when it is the one already known. The old one becomes the referrer if it was `seen`. */
export const moveOn = (seen: boolean): boolean => {
  const next = readAddress();
  if (next == url) return false;
  if (seen) referrer = url;
  url = next;
  return true;
};

export const describePage = (): Payload => ({
  website,
  screen: `${screen.width}x${screen.height}`,
  language: navigator.language,
  title: document.title.slice(0, MOST),
  hostname: new URL(readAddress()).hostname,
  url: readAddress(),
  referrer,
  tag,
  id: visitor,
});
