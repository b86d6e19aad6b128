import { useTranslations } from 'use-intl';
import type { TrackedKind } from '@/api/tracked';
import { useStats } from '@/api/stats';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { ListTile } from '@/tiles/ListTile';
import { SeriesTile } from '@/tiles/SeriesTile';
import { useTell } from '@/tiles/useTell';
import { useSiteView } from '@/view/SiteView';
import classes from './Tracked.module.css';

const TYPES = ['referrer', 'country', 'device', 'browser'] as const;
const SHOWN = 8;
const HEIGHT = 220;

/** How often a link was followed or a pixel loaded, over time, and by whom. */
export function TrackedNumbers({ kind }: { kind: TrackedKind }) {
  const t = useTranslations();
  const { question, comparison, formats } = useSiteView();
  const { data } = useStats(question, comparison.fair);
  const tell = useTell(formats, comparison);
  return (
    <>
      <Panel flush label={t(`links.counted.${kind}`)}>
        <KpiRow>
          <Kpi label={t(`links.counted.${kind}`)} swatch="soft" {...tell('views', data, data?.comparison)} />
          <Kpi label={t('overview.visitors')} swatch="main" {...tell('visitors', data, data?.comparison)} />
        </KpiRow>
        <div className={classes.chart}><SeriesTile height={HEIGHT} views={t(`links.counted.${kind}`)} zoom /></div>
      </Panel>
      <PanelGrid>
        {TYPES.map((type) => <Panel key={type} title={t(`overview.types.${type}`)}><ListTile type={type} limit={SHOWN} filters /></Panel>)}
      </PanelGrid>
    </>
  );
}
