import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Vital, VitalSummary } from '@/api/vitals';
import { useSiteView } from '@/view/SiteView';
import { countMeasured, rate, RATINGS, useShowVital } from './rating';
import classes from './Vitals.module.css';

interface VitalCardProps {
  vital: Vital;
  summary: VitalSummary | undefined;
  pressed: boolean;
  onClick: () => void;
}

/** One vital: what three quarters of the visits stay within, and how many are good, fair and poor. */
export function VitalCard({ vital, summary, pressed, onClick }: VitalCardProps) {
  const t = useTranslations('vitals');
  const { formats } = useSiteView();
  const show = useShowVital();
  const count = summary ? countMeasured(summary) : 0;
  const rating = summary && count ? rate(vital, summary.p75) : undefined;
  return (
    <button type="button" className={classes.card} onClick={onClick} aria-pressed={pressed}>
      <span className={classes.short}>{vital.toUpperCase()}</span>
      {!summary ? <Skeleton height={26} width={84} my={4} /> : <span className={classes.value} data-rating={rating}>{count ? show(vital, summary.p75) : '–'}</span>}
      <span className={classes.verdict} data-rating={rating}>{rating ? t(`ratings.${rating}`) : t('unmeasured')}</span>
      <span className={classes.bar} aria-hidden>
        {summary && RATINGS.map((name) => summary[name] > 0 && <i key={name} data-rating={name} style={{ flexGrow: summary[name] }} />)}
      </span>
      <span className={classes.shares}>
        {summary && count > 0 && RATINGS.map((name) => (
          <span key={name} data-rating={name} title={t(`ratings.${name}`)}>
            <span className={classes.unseen}>{t(`ratings.${name}`)} </span>{formats.percent(summary[name] / count)}
          </span>
        ))}
      </span>
    </button>
  );
}
