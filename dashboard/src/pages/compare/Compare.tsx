import { Group, Select, Skeleton, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type Numbers, useSeries, useStats } from '@/api/stats';
import { type TimeSeries, TimeChart } from '@/charts/TimeChart';
import { Panel } from '@/components/Panel';
import { Await } from '@/components/states';
import { getBounceRate, getVisitTime } from '@/pages/overview/Headline';
import { ReportFrame } from '@/reports/ReportFrame';
import { useParams } from '@/reports/useParams';
import { fillBuckets, listBuckets } from '@/view/buckets';
import { cutOff, tellCompared } from '@/view/compared';
import { useSiteView } from '@/view/SiteView';
import classes from './Compare.module.css';
import { Differences } from './Differences';
import { Changed } from './Changed';
import { CHOICES, readOther } from './other';

const HEIGHT = 280;
const getDepth = ({ visits, pageviews }: Numbers): number => (visits ? pageviews / visits : 0);

/** Two ranges beside each other. */
export default function Compare() {
  const t = useTranslations('compare');
  const words = useTranslations('overview');
  const common = useTranslations('common');
  const { question, view, span, unit, zone, clock, formats } = useSiteView();
  const [own, set] = useParams();
  const other = useMemo(() => readOther(view.own, view.range, clock), [view.own, view.range, clock]);
  const earlier = useMemo(() => ({ ...question, startAt: other.fair.start, endAt: other.fair.end }), [question, other]);
  const stats = useStats(question, other.fair);
  const series = useSeries(question, other.whole);
  const buckets = useMemo(() => listBuckets(span, unit, zone), [span, unit, zone]);
  const pastBuckets = useMemo(() => listBuckets(other.whole, unit, zone), [other, unit, zone]);
  const until = (days: string, time: string) => common('until', { days, time });
  const gone = cutOff(span, span, clock.now, (moment) => moment);
  const names = [tellCompared({ whole: span, fair: gone }, formats, until), tellCompared(other, formats, until)] as const;

  const lines = useMemo<TimeSeries[]>(() => {
    if (!series.data?.compare) return [];
    return [
      { name: names[0], kind: 'line', tone: 'main', values: fillBuckets(buckets, series.data.sessions, clock.now, zone) },
      { name: words('visitors'), kind: 'line', tone: 'main', compared: true, values: fillBuckets(pastBuckets, series.data.compare.sessions, clock.now, zone).slice(0, buckets.length) },
    ];
  }, [series.data, buckets, pastBuckets, clock.now, names[0], words]);

  const rows: [string, (numbers: Numbers) => number, (value: number) => string, { lessIsBetter: true; share: true }?][] = [
    [words('visitors'), ({ visitors }) => visitors, formats.number],
    [words('visits'), ({ visits }) => visits, formats.number],
    [words('views'), ({ pageviews }) => pageviews, formats.number],
    [words('viewsPerVisit'), getDepth, (value) => formats.number(Math.round(value * 100) / 100)],
    [words('bounceRate'), getBounceRate, formats.percent, { lessIsBetter: true, share: true }],
    [words('visitTime'), getVisitTime, formats.duration],
  ];

  return (
    <ReportFrame
      type="compare"
      hint={t('hint')}
      parameters={{}}
      bar={
        <Group gap={8}>
          <Select
            size="xs"
            w={190}
            aria-label={t('with')}
            data={CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))}
            value={other.choice}
            allowDeselect={false}
            onChange={(choice) => choice && set({ other: choice, ...(choice === 'days' ? { from: other.from, to: other.to } : { from: '', to: '' }) })}
          />
          {other.choice === 'days' && (
            <>
              <TextInput size="xs" type="date" aria-label={t('from')} value={other.from} max={other.to} onChange={(event) => set({ ...own, from: event.currentTarget.value })} />
              <TextInput size="xs" type="date" aria-label={t('to')} value={other.to} min={other.from} onChange={(event) => set({ ...own, to: event.currentTarget.value })} />
            </>
          )}
        </Group>
      }
    >
      <Panel flush label={t('numbers')}>
        <Await query={stats} skeleton={<Skeleton height={240} />}>
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('numbers')}>
            <table className={classes.numbers} aria-label={t('numbers')}>
              <thead>
                <tr>
                  <td />
                  <th scope="col" data-tone="main">{names[0]}</th>
                  <th scope="col" data-tone="past">{names[1]}</th>
                  <th scope="col">{t('difference')}</th>
                </tr>
              </thead>
              <tbody>
                {stats.data && rows.map(([label, read, format, kind]) => {
                  const [now, before] = [read(stats.data), read(stats.data.comparison)];
                  return (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td><b>{format(now)}</b></td>
                      <td>{format(before)}</td>
                      <td><Changed now={now} before={before} unknown={!stats.data.comparison.visits} {...kind} /></td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </Await>
      </Panel>
      <Panel title={words('visitors')}>
        <Await query={series} skeleton={<Skeleton height={HEIGHT} />}>
          <TimeChart label={t('chart')} buckets={buckets} unit={unit} series={lines} comparedBuckets={pastBuckets} formats={formats} height={HEIGHT} />
        </Await>
      </Panel>
      <Differences question={question} earlier={earlier} names={names} />
    </ReportFrame>
  );
}
