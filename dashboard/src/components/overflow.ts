import { useCallback, useState } from 'react';

/** For an element that scrolls sideways: while it is wider than its place, the keyboard can reach it and it has a name. */
export function useOverflow(label: string) {
  const [wide, setWide] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return wide ? ({ ref, tabIndex: 0, role: 'group', 'aria-label': label } as const) : { ref };
}
