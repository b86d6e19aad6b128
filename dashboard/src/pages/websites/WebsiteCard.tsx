import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Website } from '@/api/websites';
import { getChange } from '@/components/Kpi';
import { SiteMark } from '@/components/SiteMark';
import { Sparkline } from '@/components/Sparkline';
import { fillBuckets, findUnfinished } from '@/view/buckets';
import { useOpening } from '@/view/opening';
import type { GlanceView } from './useGlance';
import classes from './Websites.module.css';

/** A website at a glance: its visitors in the range, their change, and who is there now. */
export function WebsiteCard({ website, glance }: { website: Website; glance: GlanceView }) {
  const t = useTranslations('websites');
  const { numbers, buckets, unit, zone, now, formats } = glance;
  const opening = useOpening();
  const row = numbers.data?.websites.find(({ id }) => id === website.id);
  const values = fillBuckets(buckets, row?.series.sessions ?? [], now, zone).filter((value) => value !== null);
  const change = row && getChange(row.visitors, row.comparison.visitors);

  return (
    <Link to={`/websites/${website.id}` as never} search={opening as never} className={classes.card}>
      <div className={classes.top}>
        <SiteMark name={website.name} size={30} />
        <span className={classes.name}>
          <b>{website.name}</b>
          <small>{website.domain}</small>
        </span>
        {!!row?.active && <span className={classes.now}>{t('now', { count: row.active })}</span>}
      </div>
      {row ? (
        <div className={classes.numbers} data-busy={numbers.isPlaceholderData || undefined}>
          <b>{formats.compact(row.visitors)}</b>
          <span>{t('visitors', { count: row.visitors })}</span>
          {change !== undefined && <span data-tone={change > 0 ? 'good' : change < 0 ? 'bad' : undefined}>{formats.change(change)}</span>}
        </div>
      ) : numbers.isPending ? (
        <Skeleton height={26} width={120} mx={16} my={3} />
      ) : (
        <div className={classes.numbers}><b>–</b></div>
      )}
      <div className={classes.line}>{row && <Sparkline values={values} open={findUnfinished(buckets, unit, now, zone) === values.length - 1} width={280} height={40} />}</div>
    </Link>
  );
}

export function WebsiteCardSkeleton() {
  return (
    <div className={classes.card}>
      <div className={classes.top}>
        <Skeleton height={30} width={30} radius="md" />
        <Skeleton height={14} width={140} />
      </div>
      <Skeleton height={26} width={120} mx={16} my={3} />
      <div className={classes.line} />
    </div>
  );
}
