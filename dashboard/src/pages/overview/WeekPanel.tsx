import { useTranslations } from 'use-intl';
import { useWeekly } from '@/api/stats';
import { WeekHeatmap } from '@/charts/WeekHeatmap';
import { Panel } from '@/components/Panel';
import { Await } from '@/components/states';
import { useSiteView } from '@/view/SiteView';

/** At which hours of the week visitors come. */
export function WeekPanel() {
  const t = useTranslations('overview');
  const { question, formats } = useSiteView();
  const query = useWeekly(question);
  return (
    <Panel title={t('week')}>
      <Await query={query}>
        {query.data && <WeekHeatmap rows={query.data} formats={formats} label={t('week')} />}
      </Await>
    </Panel>
  );
}
