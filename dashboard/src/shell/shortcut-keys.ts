/** The keys that do something everywhere, as the list of shortcuts shows them. */
export interface Shortcut {
  /** As Mantine's `useHotkeys` writes keys. */
  keys: string;
  /** The name of its text in the area `shell`, below `keys`. */
  name: string;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: 'mod+K', name: 'palette' },
  { keys: '/', name: 'filter' },
  { keys: 'D', name: 'today' },
  { keys: 'W', name: 'week' },
  { keys: 'M', name: 'month' },
  { keys: 'Y', name: 'year' },
  { keys: 'ArrowLeft', name: 'previous' },
  { keys: 'ArrowRight', name: 'next' },
  { keys: 'C', name: 'compare' },
  { keys: 'X', name: 'clear' },
  { keys: 'Escape', name: 'close' },
  { keys: '?', name: 'help' },
];

/** What can be called for from anywhere, before the code that answers is loaded. */
const SHORTCUT_LIST = 'footfall:shortcuts';
const PALETTE = 'footfall:palette';


export const openShortcuts = (): void => void window.dispatchEvent(new Event(SHORTCUT_LIST));
export const openPalette = (): void => void window.dispatchEvent(new Event(PALETTE));

export const onOpenShortcuts = (listener: () => void): (() => void) => listen(SHORTCUT_LIST, listener);
export const onOpenPalette = (listener: () => void): (() => void) => listen(PALETTE, listener);

function listen(name: string, listener: () => void): () => void {
  window.addEventListener(name, listener);
  return () => window.removeEventListener(name, listener);
}
