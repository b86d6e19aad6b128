// Which element of an event's path is marked, and what its marks say.

import { readAttribute, readAttributes } from './dom.js';
import type { EventKind } from './events.js';

/** The kinds of events that elements report. */
export type ElementKind = Exclude<EventKind, 'custom'>;

/** A marked element and the name that its mark gives, which may be empty. */
export interface Mark {
  element: Element;
  name: string;
}

const ATTRIBUTES: Record<ElementKind, string> = {
  click: 'track',
  hover: 'track-hover',
  focus: 'track-focus',
  blur: 'track-blur',
  input: 'track-input',
  submit: 'track-submit',
};
const PARAMS = 'track-params';
const UMAMI = 'data-umami-event';
/** The script of the SDK itself has the mark `data-declarative`. */
const SILENT_TRACKER = 'script[data-website-id][data-auto-track="false"]:not([data-declarative])';

/** The elements that an event passes, the innermost first, through open shadow roots too. */
export function listPath(event: Event): Element[] {
  return event.composedPath().filter((target): target is Element => target instanceof Element);
}

/** The innermost element that is marked for this kind. */
export function findMark(path: readonly Element[], kind: ElementKind): Mark | null {
  for (const element of path) {
    const name = readBoth(element, ATTRIBUTES[kind]);
    if (name !== null) return { element, name: name.trim() };
  }
  return null;
}

/** The innermost element with Umami's attribute. */
export function findUmamiMark(path: readonly Element[]): Mark | null {
  const element = path.find((candidate) => readAttribute(candidate, UMAMI) !== null);
  return element ? { element, name: readAttribute(element, UMAMI) ?? '' } : null;
}

/** The text of the element's `track-params`. */
export function findParams(element: Element): string | null {
  return readBoth(element, PARAMS);
}

/** What `data-umami-event-…` attributes say. */
export function readUmamiParams(element: Element): Record<string, string> {
  return readAttributes(element, `${UMAMI}-`);
}

/** Whether the tracker script is on the page and reports Umami's attributes itself; told not to track, it does not. */
export function hasTracker(): boolean {
  return Boolean(window.footfall?.track ?? window.umami?.track) && !document.querySelector(SILENT_TRACKER);
}

function readBoth(element: Element, attribute: string): string | null {
  return readAttribute(element, attribute) ?? readAttribute(element, `data-${attribute}`);
}
