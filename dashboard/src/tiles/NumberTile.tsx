import { useTranslations } from 'use-intl';
import { useStats } from '@/api/stats';
import { getChange, Kpi } from '@/components/Kpi';
import { ErrorState } from '@/components/states';
import { useSiteView } from '@/view/SiteView';
import { getKind, type NumberName } from './numbers';

/** One number of the view around, with its change. */
export function NumberTile({ name, label }: { name: NumberName; label?: string }) {
  const t = useTranslations('overview');
  const { question, view, formats } = useSiteView();
  const stats = useStats(question, view.compare ?? 'prev');
  if (stats.isError) return <ErrorState error={stats.error} />;
  const { read, write, lessIsBetter } = getKind(name);
  const format = write(formats);
  const now = stats.data && read(stats.data);
  const before = stats.data && read(stats.data.comparison);
  const moved = now === undefined ? undefined : getChange(now, before);
  return (
    <Kpi
      label={label ?? t(name)}
      value={now === undefined ? undefined : format(now)}
      before={before === undefined ? undefined : format(before)}
      change={moved}
      changeText={moved === undefined ? undefined : formats.change(moved)}
      lessIsBetter={lessIsBetter ?? false}
    />
  );
}
