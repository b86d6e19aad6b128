import { useTranslations } from 'use-intl';
import { useStats } from '@/api/stats';
import { Kpi } from '@/components/Kpi';
import { Dimmed, ErrorState, isMissed } from '@/components/states';
import { useSiteView } from '@/view/SiteView';
import { getKind, type NumberName } from './numbers';
import { useTell } from './useTell';

/** One number of the view around, with its change. */
export function NumberTile({ name, label }: { name: NumberName; label?: string }) {
  const t = useTranslations('overview');
  const { question, comparison, formats } = useSiteView();
  const stats = useStats(question, comparison.fair);
  const tell = useTell(formats, comparison);
  if (stats.isError && !isMissed(stats)) return <ErrorState error={stats.error} />;
  return (
    <Dimmed busy={stats.isPlaceholderData}>
      <Kpi label={label ?? t(name)} lessIsBetter={getKind(name).lessIsBetter ?? false} {...tell(name, stats.data, stats.data?.comparison)} />
    </Dimmed>
  );
}
