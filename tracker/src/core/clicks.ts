/** Clicks on elements with `data-umami-event`. They are never held up: the request outlives the page. */
import type { Data, Tracker } from './api';

const NAME = 'data-umami-event';

export const followClicks = (track: Tracker['track']): void => {
  document.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath() as Element[];
      const element = path.find((node) => node.matches?.('a,button')) ?? path[0]!;
      const name = element.getAttribute?.(NAME);
      if (!name) return;
      const data: Data = {};
      for (const { name: key, value } of element.attributes) {
        if (key.startsWith(NAME + '-')) data[key.slice(NAME.length + 1)] = value;
      }
      track(name, data);
    },
    true,
  );
};
