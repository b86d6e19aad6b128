import { useTranslations } from 'use-intl';
import { type Numbers, useStats } from '@/api/stats';
import { getChange, Kpi, KpiRow } from '@/components/Kpi';
import { ErrorState } from '@/components/states';
import { useSiteView } from '@/view/SiteView';

/** The share of visits with one view. */
export const getBounceRate = ({ visits, bounces }: Numbers): number => (visits ? Math.min(visits, bounces) / visits : 0);
/** Seconds. */
export const getVisitTime = ({ visits, totaltime }: Numbers): number => (visits ? totaltime / visits : 0);
const getDepth = ({ visits, pageviews }: Numbers): number => (visits ? pageviews / visits : 0);

/** The numbers that tell how it goes, each with its change. */
export function Headline() {
  const t = useTranslations('overview');
  const { question, view, formats, change } = useSiteView();
  const stats = useStats(question, view.compare ?? 'prev');
  if (stats.isError) return <ErrorState error={stats.error} retry={() => void stats.refetch()} />;
  const { data } = stats;

  const tell = (read: (numbers: Numbers) => number, format: (value: number) => string, full = format) => {
    if (!data) return {};
    const [now, before] = [read(data), read(data.comparison)];
    const moved = getChange(now, before);
    return { value: format(now), full: full(now), before: full(before), change: moved, changeText: moved === undefined ? undefined : formats.change(moved) };
  };
  const oneDigit = (value: number) => formats.number(Math.round(value * 10) / 10);

  return (
    <KpiRow>
      <Kpi label={t('visitors')} swatch="main" {...tell(({ visitors }) => visitors, formats.compact, formats.number)} />
      <Kpi label={t('visits')} {...tell(({ visits }) => visits, formats.compact, formats.number)} />
      <Kpi label={t('views')} swatch="soft" {...tell(({ pageviews }) => pageviews, formats.compact, formats.number)} />
      <Kpi label={t('viewsPerVisit')} {...tell(getDepth, oneDigit)} />
      <Kpi
        label={t('bounceRate')}
        lessIsBetter
        onClick={() => change({ excludeBounce: !view.excludeBounce })}
        pressed={view.excludeBounce}
        {...tell(getBounceRate, formats.percent)}
      />
      <Kpi label={t('visitTime')} {...tell(getVisitTime, formats.duration)} />
    </KpiRow>
  );
}
