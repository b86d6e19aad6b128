/** Clicks on elements with `data-umami-event`. They are never held up: the request outlives the page. */
import type { Data, Tracker } from './api';

const NAME = 'data-umami-event';

export const followClicks = (track: Tracker['track']): void => {
  document.addEventListener(
    'click',
    (event) => {
      try {
        // A form's fields hide its own methods of their names, so those of all elements are asked.
        const { getAttribute, getAttributeNames, matches } = Element.prototype;
        const path = event.composedPath();
        const element = path.find((node): node is Element => node instanceof Element && matches.call(node, 'a,button')) ?? (path[0] as Element);
        const name = getAttribute.call(element, NAME);
        if (!name) return;
        const data: Data = {};
        for (const key of getAttributeNames.call(element)) {
          if (key.startsWith(NAME + '-')) data[key.slice(NAME.length + 1)] = getAttribute.call(element, key);
        }
        track(name, data);
      } catch {
        // Clicks on what is no element, and pages that changed what elements can do.
      }
    },
    true,
  );
};
