import { useTranslations } from 'use-intl';
import { getChange, getPoints } from '@/components/Kpi';
import { useSiteView } from '@/view/SiteView';
import classes from './Compare.module.css';

interface ChangedProps {
  now: number;
  before: number;
  lessIsBetter?: boolean;
  /** Whether these are shares, whose change is told in points. */
  share?: boolean;
  /** Whether there was nothing before of which it could have been a share. */
  unknown?: boolean;
}

/** By how much a number differs from the one before: green where that is good. */
export function Changed({ now, before, lessIsBetter = false, share = false, unknown = false }: ChangedProps) {
  const t = useTranslations('common');
  const { formats } = useSiteView();
  const change = unknown ? undefined : share ? getPoints(now, before) : getChange(now, before);
  const tone = !change ? 'same' : change > 0 === !lessIsBetter ? 'good' : 'bad';
  const text = change === undefined ? '–' : share ? t('points', { value: formats.points(change) }) : formats.change(change);
  return <span className={classes.changed} data-tone={tone}>{text}</span>;
}
