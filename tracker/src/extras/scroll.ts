/** How far down a page was seen: one event for each quarter that was reached, once on each page. */
import type { Core } from '../core/script';

const DEPTHS = [25, 50, 75, 100];
const ROUNDING = 2; // CSS pixels by which a page may end short of its height

export const followScrolling = ({ track }: Core): (() => void) => {
  let reached = 0;
  let waiting = false;

  const measure = (): void => {
    waiting = false;
    const { scrollHeight } = document.documentElement;
    const seen = ((scrollY + innerHeight + ROUNDING) / scrollHeight) * 100;
    for (; reached < DEPTHS.length && seen >= DEPTHS[reached]!; reached++) track('scroll-depth', { percent: DEPTHS[reached] });
  };

  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(measure);
      waiting = true;
    },
    { passive: true },
  );
  return () => {
    reached = 0;
  };
};
