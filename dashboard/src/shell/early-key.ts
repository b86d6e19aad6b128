import { useEffect, useState } from 'react';

const opens = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === '?' || ((ctrlKey || metaKey) && key.toLowerCase() === 'k');

/** The first key that asked for what lies over the page, pressed perhaps before that is loaded. */
export function useEarlyKey(): KeyboardEvent | undefined {
  const [early, setEarly] = useState<KeyboardEvent>();
  useEffect(() => {
    if (early) return;
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (!opens(event) || (event.key === '?' && target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]'))) return;
      if (event.key !== '?') event.preventDefault(); // the browser's own search
      setEarly(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [early]);
  return early;
}
