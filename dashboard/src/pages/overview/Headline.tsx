import { useTranslations } from 'use-intl';
import { type Numbers, useStats } from '@/api/stats';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Dimmed, ErrorState, isMissed } from '@/components/states';
import { getKind, NUMBER_NAMES, type NumberName } from '@/tiles/numbers';
import { useTell } from '@/tiles/useTell';
import { usePageParam, useSiteView } from '@/view/SiteView';

/** The share of visits with one view. */
export const getBounceRate = ({ visits, bounces }: Numbers): number => (visits ? Math.min(visits, bounces) / visits : 0);
/** Seconds. */
export const getVisitTime = ({ visits, totaltime }: Numbers): number => (visits ? totaltime / visits : 0);

/** The number whose series the chart shows; visitors stand with the views. */
export function useShown(): [NumberName, (name: NumberName) => void] {
  const [kept, keep] = usePageParam('show');
  const shown = NUMBER_NAMES.find((name) => name === kept) ?? 'visitors';
  return [shown, (name) => keep(name === 'visitors' ? '' : name)];
}

/** The numbers that tell how it goes, each with its change; the chosen one is drawn below. */
export function Headline() {
  const t = useTranslations('overview');
  const { question, comparison, formats } = useSiteView();
  const [shown, show] = useShown();
  const stats = useStats(question, comparison.fair);
  const tell = useTell(formats, comparison);
  if (stats.isError && !isMissed(stats)) return <ErrorState error={stats.error} retry={() => void stats.refetch()} />;
  const { data } = stats;

  const swatch = (name: NumberName) => {
    if (name === shown) return { swatch: 'main' as const };
    return shown === 'visitors' && name === 'views' ? { swatch: 'soft' as const } : {};
  };
  return (
    <Dimmed busy={stats.isPlaceholderData}>
      <KpiRow>
        {NUMBER_NAMES.map((name) => (
          <Kpi
            key={name}
            label={t(name)}
            onClick={() => show(name)}
            pressed={name === shown}
            lessIsBetter={getKind(name).lessIsBetter ?? false}
            {...swatch(name)}
            {...tell(name, data, data?.comparison)}
          />
        ))}
      </KpiRow>
    </Dimmed>
  );
}
