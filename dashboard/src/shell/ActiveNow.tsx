import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useActive } from '@/api/stats';
import { tip } from '@/components/tip';
import classes from './ActiveNow.module.css';

/** How many are there now, by whatever they did; leads to what they do. */
export function ActiveNow({ websiteId }: { websiteId: string }) {
  const t = useTranslations('common');
  const active = useActive(websiteId);
  if (active.data === undefined) return null;
  return (
    <Link to={`/websites/${websiteId}/realtime` as never} className={classes.active} {...tip(t('activeHint'))} data-some={active.data.visitors > 0 || undefined}>
      {t('activeNow', { count: active.data.visitors })}
    </Link>
  );
}
