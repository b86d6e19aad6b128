import { Button, Skeleton } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useReport } from '@/api/reports';
import { Panel } from '@/components/Panel';
import { Await, EmptyState } from '@/components/states';
import { Facts } from '@/reports/Facts';
import { ReportFrame } from '@/reports/ReportFrame';
import { useShare } from '@/reports/share';
import { writeDay } from '@/time/zone';
import { useSiteView } from '@/view/SiteView';
import { getCurve, listCohorts, type Return } from './cohorts';
import { CohortGrid } from './CohortGrid';
import { RetentionCurve } from './RetentionCurve';

/** How many visitors come back, and when. */
export default function Retention() {
  const t = useTranslations('retention');
  const asShare = useShare();
  const { question, zone, clock, span, formats, change } = useSiteView();
  const query = useReport<Return[]>('retention', question);
  const today = writeDay(Math.min(clock.now, span.end), zone);
  const cohorts = useMemo(() => listCohorts(query.data ?? [], today), [query.data, today]);
  const curve = useMemo(() => getCurve(cohorts), [cohorts]);
  const visitors = cohorts.reduce((sum, cohort) => sum + cohort.visitors, 0);
  const on = (day: number) => ({ label: t('onDay', { day }), value: curve[day] == null ? '–' : asShare(curve[day]) });
  const thisMonth = <Button size="xs" variant="light" onClick={() => change({ range: { kind: 'period', period: 'month', offset: 0 } })}>{t('showMonth')}</Button>;
  return (
    <ReportFrame type="retention" hint={t('hint')} parameters={{}}>
      <Await query={query} skeleton={<Panel><Skeleton height={420} /></Panel>}>
        {cohorts.length === 0 ? (
          <Panel><EmptyState tall icon={IconRepeat} hint={t('emptyHint')} action={thisMonth} /></Panel>
        ) : curve.length < 2 ? (
          <Panel>
            <EmptyState
              tall
              icon={IconRepeat}
              title={t('tooShort')}
              hint={t('tooShortHint')}
              action={thisMonth}
            />
          </Panel>
        ) : (
          <>
            <Panel flush label={t('numbers')}>
              <Facts facts={[{ label: t('newVisitors'), value: formats.number(visitors) }, on(1), on(7), ...(curve.length > 14 ? [on(14)] : []), ...(curve.length > 28 ? [on(28)] : [])]} />
            </Panel>
            <Panel title={t('curve')}>
              <RetentionCurve curve={curve} />
            </Panel>
            <Panel title={t('grid')}>
              <CohortGrid cohorts={cohorts} curve={curve} formats={formats} zone={zone} />
            </Panel>
          </>
        )}
      </Await>
    </ReportFrame>
  );
}
