import { Group, SegmentedControl, Skeleton } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useNotes } from '@/api/annotations';
import { type Step, useProgress, useSeries } from '@/api/stats';
import { type TimeSeries, TimeChart } from '@/charts/TimeChart';
import { useHeld } from '@/components/held';
import { Dimmed, ErrorState, isMissed } from '@/components/states';
import { fillBuckets, listBuckets } from '@/view/buckets';
import { listUnits, type Unit } from '@/view/range';
import { useSiteView } from '@/view/SiteView';
import { getKind, isCount, type NumberName } from '@/tiles/numbers';
import { useShown } from './Headline';
import { NotesMenu } from './NotesMenu';
import classes from './TrendChart.module.css';

const HEIGHT = 280;

/** Views and visitors over time. */
export function TrendChart() {
  const t = useTranslations('overview');
  const { question, view, comparison, span, unit, zone, clock, formats, change, readOnly } = useSiteView();
  const [shown] = useShown();
  const both = shown === 'visitors';
  const compared = view.compare && comparison.whole;
  const series = useSeries(question, compared, both);
  const progress = useProgress(question, compared, !both);
  const asked = both ? series : progress;
  const notes = useNotes(question, !readOnly);
  const buckets = useMemo(() => listBuckets(span, unit, zone), [span, unit, zone]);
  const earlier = useMemo(() => (compared ? listBuckets(compared, unit, zone) : undefined), [compared, unit, zone]);
  const marks = useMemo(() => (notes.data?.data ?? []).map(({ date, note }) => ({ moment: Date.parse(date), text: note })), [notes.data]);

  const lines = useMemo<TimeSeries[]>(() => {
    if (!both) {
      if (!progress.data) return [];
      const { points, comparison } = progress.data;
      const draw = (steps: Step[], over: number[]) => fillNumbers(shown, steps, over, clock.now, zone);
      const kind = isCount(shown) ? 'bar' : 'line';
      const line: TimeSeries = { name: t(shown), kind, tone: 'main', values: draw(points, buckets) };
      if (!comparison || !earlier) return [line];
      return [line, { name: t('beforeNamed', { name: t(shown) }), kind: 'line', tone: 'main', compared: true, values: draw(comparison, earlier).slice(0, buckets.length) }];
    }
    if (!series.data) return [];
    const { pageviews, sessions, compare } = series.data;
    const now: TimeSeries[] = [
      { name: t('views'), kind: 'bar', tone: 'soft', values: fillBuckets(buckets, pageviews, clock.now, zone) },
      { name: t('visitors'), kind: 'line', tone: 'main', values: fillBuckets(buckets, sessions, clock.now, zone) },
    ];
    if (!compare || !earlier) return now;
    const before = { name: t('visitorsBefore'), kind: 'line', tone: 'main', compared: true, values: fillBuckets(earlier, compare.sessions, clock.now, zone).slice(0, buckets.length) } as const;
    return [...now, before];
  }, [both, shown, series.data, progress.data, buckets, earlier, clock.now, zone, t]);
  const write = useMemo(() => (isCount(shown) ? undefined : getKind(shown).write(formats)), [shown, formats]);

  const zoom = useCallback(
    (first: number, last: number) => {
      const [start, next] = [buckets[first], buckets[last + 1] ?? span.end + 1];
      if (start !== undefined) change({ range: { kind: 'moments', start, end: next - 1 }, unit: undefined });
    },
    [buckets, span, change],
  );

  const drawn = useHeld({ lines, buckets, earlier, unit }, !asked.isPlaceholderData);
  const units = listUnits(span);
  return (
    <div className={classes.trend}>
      <Group justify="flex-end" gap={8} className={classes.tools}>
        {!readOnly && <NotesMenu notes={notes.data?.data ?? []} />}
        {units.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('unit')}
            value={unit}
            onChange={(value) => change({ unit: value as Unit })}
            data={units.map((value) => ({ value, label: t(`units.${value}`) }))}
          />
        )}
      </Group>
      {asked.isError && !isMissed(asked) ? (
        <ErrorState error={asked.error} retry={() => void asked.refetch()} />
      ) : asked.isPending ? (
        <Skeleton height={HEIGHT} radius="sm" />
      ) : (
        <Dimmed busy={asked.isPlaceholderData}>
          <TimeChart
            label={both ? t('chartLabel') : t('chartOf', { name: t(shown) })}
            buckets={drawn.buckets}
            unit={drawn.unit}
            series={drawn.lines}
            comparedBuckets={drawn.earlier}
            marks={marks}
            formats={formats}
            write={write}
            height={HEIGHT}
            onZoom={zoom}
          />
        </Dimmed>
      )}
    </div>
  );
}

/** A number in each bucket; a share or mean is unknown where nobody came. */
function fillNumbers(name: NumberName, steps: Step[], buckets: number[], now: number, zone: string): (number | null)[] {
  const { read } = getKind(name);
  const values = fillBuckets(buckets, steps.map((step) => ({ x: step.x, y: read(step) })), now, zone);
  if (isCount(name)) return values;
  const visits = fillBuckets(buckets, steps.map((step) => ({ x: step.x, y: step.visits })), now, zone);
  return values.map((value, index) => (visits[index] ? value : null));
}
