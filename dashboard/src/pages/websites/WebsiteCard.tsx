import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Question } from '@/api/question';
import { useActive, useSeries, useStats } from '@/api/stats';
import type { Website } from '@/api/websites';
import { getChange } from '@/components/Kpi';
import { SiteMark } from '@/components/SiteMark';
import { Sparkline } from '@/components/Sparkline';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import { MINUTE } from '@/time/zone';
import { fillBuckets, listBuckets } from '@/view/buckets';
import { DEFAULT_RANGE, getSpan } from '@/view/range';
import classes from './Websites.module.css';

/** A website at a glance: its visitors of the last week, their change, and who is there now. */
export function WebsiteCard({ website }: { website: Website }) {
  const t = useTranslations('websites');
  const { zone } = usePreferences();
  const formats = useFormats(zone);
  const now = useMemo(() => Math.floor(Date.now() / MINUTE) * MINUTE, []);
  const span = useMemo(() => getSpan(DEFAULT_RANGE, { now, zone, firstDay: formats.firstDay }), [now, zone, formats.firstDay]);
  const question: Question = { websiteId: website.id, startAt: span.start, endAt: span.end, timezone: zone, unit: 'day', conditions: {}, ready: true };
  const stats = useStats(question);
  const series = useSeries(question);
  const active = useActive(website.id);
  const buckets = useMemo(() => listBuckets(span, 'day', zone), [span, zone]);
  const values = fillBuckets(buckets, series.data?.sessions ?? [], now).map((value) => value ?? 0);
  const change = stats.data && getChange(stats.data.visitors, stats.data.comparison.visitors);

  return (
    <Link to={`/websites/${website.id}` as never} className={classes.card}>
      <div className={classes.top}>
        <SiteMark name={website.name} size={30} />
        <span className={classes.name}>
          <b>{website.name}</b>
          <small>{website.domain}</small>
        </span>
        {!!active.data?.visitors && <span className={classes.now}>{t('now', { count: active.data.visitors })}</span>}
      </div>
      {stats.data ? (
        <div className={classes.numbers}>
          <b>{formats.compact(stats.data.visitors)}</b>
          <span>{t('visitors')}</span>
          {change !== undefined && <span data-tone={change > 0 ? 'good' : change < 0 ? 'bad' : undefined}>{formats.change(change)}</span>}
        </div>
      ) : (
        <Skeleton height={26} width={120} mx={16} my={3} />
      )}
      <div className={classes.line}>{series.data && <Sparkline values={values} width={280} height={40} />}</div>
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
