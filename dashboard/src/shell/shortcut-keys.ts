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

/** What can be called for from anywhere, also before the code that answers is loaded: then it answers as soon as it listens. */
const SHORTCUT_LIST = 'footfall:shortcuts';
const PALETTE = 'footfall:palette';
const unanswered = new Set<string>();

export const openShortcuts = (): void => callFor(SHORTCUT_LIST);
export const openPalette = (): void => callFor(PALETTE);

export const onOpenShortcuts = (listener: () => void): (() => void) => listen(SHORTCUT_LIST, listener);
export const onOpenPalette = (listener: () => void): (() => void) => listen(PALETTE, listener);

function callFor(name: string): void {
  unanswered.add(name);
  window.dispatchEvent(new Event(name));
}

function listen(name: string, listener: () => void): () => void {
  const answer = () => {
    unanswered.delete(name);
    listener();
  };
  window.addEventListener(name, answer);
  if (unanswered.has(name)) answer();
  return () => window.removeEventListener(name, answer);
}
