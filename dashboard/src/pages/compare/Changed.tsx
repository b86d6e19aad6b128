import { getChange } from '@/components/Kpi';
import { useSiteView } from '@/view/SiteView';
import classes from './Compare.module.css';

/** By how much a number differs from the one before: green where that is good. */
export function Changed({ now, before, lessIsBetter = false }: { now: number; before: number; lessIsBetter?: boolean }) {
  const { formats } = useSiteView();
  const change = getChange(now, before);
  const tone = now === before ? 'same' : now > before === !lessIsBetter ? 'good' : 'bad';
  return <span className={classes.changed} data-tone={tone}>{change === undefined ? (now ? '+∞' : '–') : formats.change(change)}</span>;
}
