/** Parts that are fetched after the page is there, so that they are at hand when they are wanted. */
import { type ComponentType, type LazyExoticComponent, useEffect, useState } from 'react';
import { lazyPart } from './lazy-part';

const WITHOUT_IDLE_MS = 500;
const LATEST_MS = 4_000;

/** Like `lazyPart`; the code comes as soon as the browser has shown the page and has nothing else to do. */
export function lazyWhenIdle<P>(load: () => Promise<{ default: ComponentType<P> }>): LazyExoticComponent<ComponentType<P>> {
  whenIdle(() => void load().catch(() => undefined)); // asked again when it is wanted
  return lazyPart(load);
}

let tell: () => void = () => undefined;
const shown = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Says that a page is there. */
export const tellShown = (): void => tell();

/** Calls once a page is there and the browser is idle. */
function whenIdle(call: () => void): void {
  void shown.then(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(call, { timeout: LATEST_MS });
    else setTimeout(call, WITHOUT_IDLE_MS); // Safari
  });
}

/** Whether the page has been shown and the browser has come to rest, or `wanted` says that it cannot wait. */
export function useRested(wanted = false): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    let here = true;
    whenIdle(() => here && setRested(true));
    return () => {
      here = false;
    };
  }, []);
  return rested || wanted;
}
