// Random ids, and the one that lasts as long as the browser tab.

const KEY = 'footfall.session';
let fallback = '';

/** The id of this tab's session; without storage it lasts as long as the page. */
export function getSessionId(): string {
  try {
    let id = sessionStorage.getItem(KEY);
    if (!id) {
      id = createId();
      sessionStorage.setItem(KEY, id);
    }
    return id;
  } catch {
    fallback ||= createId();
    return fallback;
  }
}

/** A random UUID, also on pages without HTTPS. */
export function createId(): string {
  const browser = globalThis.crypto as Partial<Crypto> | undefined; // Not of every page: some have it taken away.
  if (browser?.randomUUID) return browser.randomUUID();
  const bytes = Uint8Array.from({ length: 16 }, () => Math.random() * 256);
  browser?.getRandomValues?.(bytes);
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
