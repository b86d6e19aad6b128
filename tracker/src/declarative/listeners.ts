// The document's events, heard once and in the capture phase. Nothing is stopped, delayed or thrown into the page.

import { listPath, type ElementKind } from './elements.js';

/** What happened; `from` is where pointer or focus came from, where that matters. */
export type Hear = (kind: ElementKind, path: readonly Element[], from: EventTarget | null) => void;

/** The document's events by kind. `mouseover` and `focus` pass the document on their way down, wherever they happen. */
const DOM_EVENTS: Record<ElementKind, string> = {
  click: 'click',
  hover: 'mouseover',
  focus: 'focus',
  blur: 'blur',
  input: 'input',
  submit: 'submit',
};
const KINDS = Object.entries(DOM_EVENTS) as [ElementKind, string][];

/**
 * Listen until the function that is returned is called.
 *
 * Delegation covers elements that are added later without looking at changes of the document. Some events stay inside
 * the shadow root in which they happen (`submit`, moves of pointer and focus), so an open root is heard as well from the
 * first event that passes it; an event that both hear counts once.
 */
export function listen(hear: Hear): () => void {
  const end = new AbortController();
  const known = new WeakSet<EventTarget>();
  const heard = new WeakSet<Event>();

  const handlers = KINDS.map(([kind, type]) => {
    const handle = (event: Event): void => {
      if (heard.has(event)) return;
      heard.add(event);
      for (const target of event.composedPath()) if (target instanceof ShadowRoot) watch(target);
      hear(kind, listPath(event), (event as MouseEvent | FocusEvent).relatedTarget ?? null);
    };
    return [type, handle] as const;
  });

  function watch(root: EventTarget): void {
    if (known.has(root)) return;
    known.add(root);
    for (const [type, handle] of handlers) root.addEventListener(type, handle, { capture: true, passive: true, signal: end.signal });
  }

  watch(document);
  return () => end.abort();
}

/** Whether pointer or focus only moved inside an element. */
export function isInside(from: EventTarget | null, element: Element): boolean {
  return from !== null && 'nodeType' in from && element.contains(from as Node);
}
