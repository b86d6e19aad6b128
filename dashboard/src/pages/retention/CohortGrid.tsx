/** A table, so that it is read out as one; the darker a cell, the more came back. */
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { useScrollCue } from '@/components/scroll-cue';
import type { Formats } from '@/i18n/formats';
import { useShare } from '@/reports/share';
import { readDay } from '@/time/zone';
import type { Cohort } from './cohorts';
import classes from './CohortGrid.module.css';

interface CohortGridProps {
  cohorts: Cohort[];
  /** The share of all that came back, by day. */
  curve: (number | null)[];
  formats: Formats;
  zone: string;
}

export function CohortGrid({ cohorts, curve, formats, zone }: CohortGridProps) {
  const t = useTranslations('retention');
  const asShare = useShare();
  const cue = useScrollCue<HTMLDivElement>('x');
  const days = curve.map((_, day) => day).slice(1);
  const shares = cohorts.flatMap(({ visitors, returned }) => returned.slice(1).map((count) => (count ?? 0) / visitors));
  const most = Math.max(0.01, ...shares);
  const paint = (share: number | null) => ({ '--level': share ? 0.08 + 0.72 * Math.min(1, share / most) : 0 }) as CSSProperties;
  return (
    <div ref={cue} className={classes.scroll} tabIndex={0} role="region" aria-label={t('grid')}>
      <table className={classes.grid} aria-label={t('grid')}>
        <thead>
          <tr>
            <th scope="col">{t('firstSeen')}</th>
            <th scope="col">{t('newVisitors')}</th>
            {days.map((day) => <th key={day} scope="col">{t('day', { day })}</th>)}
          </tr>
        </thead>
        <tbody>
          <tr data-total>
            <th scope="row">{t('average')}</th>
            <td>{formats.number(cohorts.reduce((sum, { visitors }) => sum + visitors, 0))}</td>
            {days.map((day) => {
              const share = curve[day] ?? null;
              return <td key={day} style={paint(share)}>{share === null ? '' : asShare(share)}</td>;
            })}
          </tr>
          {cohorts.map(({ date, visitors, returned }) => {
            const name = formats.bucket(readDay(date.slice(0, 10), zone) ?? 0, 'day');
            return (
              <tr key={date}>
                <th scope="row">{name}</th>
                <td>{formats.number(visitors)}</td>
                {days.map((day) => {
                  const count = returned[day];
                  if (count == null) return <td key={day} data-future />;
                  const title = t('cell', { date: name, day, count: formats.number(count), visitors: formats.number(visitors) });
                  return <td key={day} title={title} data-zero={count === 0 || undefined} style={paint(count / visitors)}>{count ? asShare(count / visitors) : ''}</td>;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
