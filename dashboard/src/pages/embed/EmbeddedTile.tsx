import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedShare } from '@/api/opened-share';
import { useActive, useSeries } from '@/api/stats';
import { useTracked } from '@/api/tracked';
import { useWebsite } from '@/api/websites';
import { BASE_PATH } from '@/base';
import { Sparkline } from '@/components/Sparkline';
import { MapTile } from '@/tiles/MapTile';
import { NumberTile } from '@/tiles/NumberTile';
import { SeriesTile } from '@/tiles/SeriesTile';
import { fillBuckets, findUnfinished, listBuckets } from '@/view/buckets';
import { findPreset } from '@/view/range';
import { useSiteView } from '@/view/SiteView';
import classes from './Embed.module.css';

const TILES = ['glance', 'chart', 'map'] as const;
type TileName = (typeof TILES)[number];
const LEAST = 120;

export const isTile = (name: string): name is TileName => TILES.some((tile) => tile === name);

/** One tile with the name of what it is about, which leads to the share. */
export function EmbeddedTile({ share, tile }: { share: OpenedShare; tile: TileName }) {
  const t = useTranslations('shell');
  const { view, span, formats } = useSiteView();
  const preset = findPreset(view.range);
  return (
    <>
      <header className={classes.head}>
        <a href={`${BASE_PATH}/share/${encodeURIComponent(share.slug)}`} target="_blank" rel="noreferrer">
          {share.kind === 'website' ? <SiteName id={share.id} /> : <TrackedName share={share} />}
        </a>
        {share.kind === 'website' && tile === 'glance' && <Now id={share.id} />}
        <small>{preset ? t(`periods.${preset}`) : formats.span(span.start, span.end)}</small>
      </header>
      {tile === 'glance' && <Glance />}
      {tile === 'chart' && <Filling>{(height) => <SeriesTile height={height} />}</Filling>}
      {tile === 'map' && <Filling>{(height) => <MapTile height={height} />}</Filling>}
    </>
  );
}

const SiteName = ({ id }: { id: string }) => useWebsite(id).data?.name ?? '…';
const TrackedName = ({ share: { id, kind } }: { share: OpenedShare }) => useTracked(kind === 'link' ? 'links' : 'pixels', id).data?.name ?? '…';

function Now({ id }: { id: string }) {
  const t = useTranslations('websites');
  const { data } = useActive(id);
  return data?.visitors ? <span className={classes.now}>{t('now', { count: data.visitors })}</span> : null;
}

function Glance() {
  const { question, span, unit, zone, clock } = useSiteView();
  const series = useSeries(question);
  const buckets = listBuckets(span, unit, zone);
  const values = fillBuckets(buckets, series.data?.sessions ?? [], clock.now, zone).filter((value) => value !== null);
  const open = findUnfinished(buckets, unit, clock.now, zone) === values.length - 1;
  return (
    <>
      <div className={classes.numbers}>
        <NumberTile name="visitors" />
        <NumberTile name="views" />
        <NumberTile name="bounceRate" />
        <NumberTile name="visitTime" />
      </div>
      <div className={classes.line}>{series.data && <Sparkline values={values} open={open} width={400} height={36} />}</div>
    </>
  );
}

/** Gives its children the height that is left. */
function Filling({ children }: { children: (height: number) => React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(LEAST, Math.floor(box.clientHeight) - 8)));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return <div ref={place} className={classes.fill}>{height > 0 && children(height)}</div>;
}
