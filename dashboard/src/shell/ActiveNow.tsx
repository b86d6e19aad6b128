import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useActive } from '@/api/stats';
import classes from './ActiveNow.module.css';

/** How many visitors are there now; leads to what they do. */
export function ActiveNow({ websiteId }: { websiteId: string }) {
  const t = useTranslations('common');
  const active = useActive(websiteId);
  if (active.data === undefined) return null;
  return (
    <Link to={`/websites/${websiteId}/realtime` as never} className={classes.active} data-some={active.data.visitors > 0 || undefined}>
      {t('visitorsNow', { count: active.data.visitors })}
    </Link>
  );
}
