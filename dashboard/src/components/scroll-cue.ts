import { useCallback } from 'react';

/** For an element that scrolls: it fades out towards where there is more of it (`theme.css`). What it holds must not change its number. */
export function useScrollCue<T extends HTMLElement>(axis: 'x' | 'y') {
  return useCallback((element: T | null) => {
    if (!element) return undefined;
    const tell = () => {
      const { scrollLeft, clientWidth, scrollWidth, scrollTop, clientHeight, scrollHeight } = element;
      const [at, shown, whole] = axis === 'x' ? [scrollLeft, clientWidth, scrollWidth] : [scrollTop, clientHeight, scrollHeight];
      element.toggleAttribute('data-before', at > 1);
      element.toggleAttribute('data-after', at + shown < whole - 1);
    };
    element.dataset.cue = axis;
    const observer = new ResizeObserver(tell);
    for (const one of [element, ...element.children]) observer.observe(one);
    element.addEventListener('scroll', tell, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', tell);
    };
  }, [axis]);
}
