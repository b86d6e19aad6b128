/** Escape closes one thing at a time: a list of choices before the form that it belongs to. */
import type { KeyboardEvent } from 'react';

/** Hears keys before whatever has the focus, and calls at Escape, but not while that has a list open. */
export const onEscape = (close: () => void) => (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key === 'Escape' && !hasListOpen(event.target)) close();
};

/** Mantine says that a list is open also where it has nothing to show. */
function hasListOpen(element: EventTarget): boolean {
  if (!(element instanceof HTMLElement) || element.dataset.expanded !== 'true') return false;
  return document.getElementById(element.getAttribute('aria-controls') ?? '')?.checkVisibility() ?? false;
}
