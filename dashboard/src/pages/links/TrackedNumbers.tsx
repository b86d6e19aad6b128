import { useTranslations } from 'use-intl';
import type { TrackedKind } from '@/api/tracked';
import { useStats } from '@/api/stats';
import { getChange, Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { ListTile } from '@/tiles/ListTile';
import { SeriesTile } from '@/tiles/SeriesTile';
import { useSiteView } from '@/view/SiteView';
import classes from './Tracked.module.css';

const TYPES = ['referrer', 'country', 'device', 'browser'] as const;
const SHOWN = 8;
const HEIGHT = 220;

/** How often a link was followed or a pixel loaded, over time, and by whom. */
export function TrackedNumbers({ kind }: { kind: TrackedKind }) {
  const t = useTranslations();
  const { question, formats } = useSiteView();
  const { data } = useStats(question);
  const tell = (now: number | undefined, before: number | undefined) => {
    const moved = now === undefined ? undefined : getChange(now, before);
    return { value: now === undefined ? undefined : formats.number(now), change: moved, changeText: moved === undefined ? undefined : formats.change(moved) };
  };
  return (
    <>
      <Panel flush label={t(`links.counted.${kind}`)}>
        <KpiRow>
          <Kpi label={t(`links.counted.${kind}`)} swatch="soft" {...tell(data?.pageviews, data?.comparison.pageviews)} />
          <Kpi label={t('overview.visitors')} swatch="main" {...tell(data?.visitors, data?.comparison.visitors)} />
        </KpiRow>
        <div className={classes.chart}><SeriesTile height={HEIGHT} views={t(`links.counted.${kind}`)} zoom /></div>
      </Panel>
      <PanelGrid>
        {TYPES.map((type) => <Panel key={type} title={t(`overview.types.${type}`)}><ListTile type={type} limit={SHOWN} filters /></Panel>)}
      </PanelGrid>
    </>
  );
}
