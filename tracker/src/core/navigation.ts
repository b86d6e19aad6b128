/** Changes of the page's address without a new document, and returns to a document that the browser had kept. */
import { moveOn } from './page';

const SETTLING = 300; // ms in which an application may redirect once more and set its title

/** Call `leave` at once when the address has changed, and `arrive` when it has settled. */
export const followNavigation = (leave: () => void, arrive: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (): void => {
    clearTimeout(timer);
    if (timer) arrive();
    timer = undefined;
  };

  const look = (): void => {
    if (moveOn(!timer)) {
      leave();
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLING);
    }
  };

  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    // A page may have sealed its history: Reflect.set says so without throwing.
    Reflect.set(history, method, function (this: History, ...given: Parameters<typeof original>) {
      original.apply(this, given);
      look();
    });
  }
  addEventListener('popstate', look);
  addEventListener('hashchange', look);
  addEventListener('pagehide', settle);
  addEventListener('pageshow', (event) => event.persisted && arrive());
};
