/** The tracker: puts the parts together and starts them. */
import type { Data, EventType, Payload, Tracker } from './api';
import { followClicks } from './clicks';
import { mayTrack } from './consent';
import { forgetCache, getCache, send } from './delivery';
import { attribute, element, folder, website } from './element';
import { followNavigation } from './navigation';
import { describePage, moveOn, setVisitor } from './page';
import { warn } from './warn';

/** What the second file needs of this one; `onLeave` sets what is called when the address of the page has changed. */
export interface Core {
  attribute(name: string): string | null;
  onLeave(callback: () => void): void;
  send(make: () => Payload, type?: EventType): Promise<void>;
  describePage(): Payload;
  track: Tracker['track'];
}

const EXTRAS = /data-(downloads|engagement|forms|not-found|outbound|performance|scroll)=/;

let leave = (): void => {};

const track = ((what?: string | Payload | ((payload: Payload) => Payload), data?: Data) => {
  const page = describePage();
  return send(() => (typeof what == 'function' ? what(page) : typeof what == 'string' ? { ...page, name: what, data } : what || page));
}) as Tracker['track'];

const identify: Tracker['identify'] = (who: string | number | Data, data?: Data) => {
  if (typeof (who ?? {}) == 'object') data = who as Data;
  else setVisitor(`${who}`);
  forgetCache();
  const page = describePage();
  return send(() => ({ ...page, data }), 'identify');
};

const follow = (): void => {
  moveOn(false);
  track();
  followClicks(track);
  followNavigation(() => leave(), track);
};

const start = (): void => {
  if (!website) warn('not counted: data-website-id is missing');
  if (attribute('auto-track') != 'false') follow();
  if (EXTRAS.test(element.outerHTML) && mayTrack()) {
    const core: Core = { attribute, onLeave: (callback) => (leave = callback), send, describePage, track };
    import(folder + '/extras.js').then((extras) => extras.start(core)).catch(() => {});
  }
};

/** Run once when the document is complete, and not while it is only being prepared for a visit that may never come. */
const whenReady = (run: () => void): void => {
  let waiting = true;
  const look = (): void => {
    if (waiting && !(document as { prerendering?: boolean }).prerendering) {
      waiting = false;
      run();
    }
  };
  if (document.readyState == 'complete') look();
  document.addEventListener('DOMContentLoaded', look);
  document.addEventListener('prerenderingchange', look);
  addEventListener('load', look);
};

const mark = 'footfall:' + website;
if (!(mark in window)) {
  Object.assign(window, { [mark]: 1 });
  const tracker: Tracker = { track, identify, getSession: () => ({ cache: getCache(), website }) };
  window.umami ??= tracker;
  window.footfall ??= tracker;
  whenReady(start);
}
