import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useVitals, type Vital, VITALS } from '@/api/vitals';
import { CopySnippet } from '@/components/CopySnippet';
import { Panel } from '@/components/Panel';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { listUnits, type Unit } from '@/view/range';
import { usePageParam, useSiteView } from '@/view/SiteView';
import { VitalCard } from './VitalCard';
import { VitalChart } from './VitalChart';
import { VitalLists } from './VitalLists';
import classes from './Vitals.module.css';

const SNIPPET = (id: string) => `<script defer src="${location.origin}/script.js" data-website-id="${id}" data-performance="true"></script>`;

/** How fast pages are for those who visit them. */
export default function Vitals() {
  const t = useTranslations();
  const { question, websiteId, unit, span, change } = useSiteView();
  const [asked, choose] = usePageParam('metric');
  const vital = VITALS.find((name) => name === asked) ?? 'lcp';
  const query = useVitals(question, vital);
  const units = listUnits(span);
  if (query.data && !query.data.summary.count) {
    return (
      <Panel label={t('vitals.title')}>
        <EmptyState tall title={t('vitals.none')} hint={t('vitals.noneHint')} action={<CopySnippet code={SNIPPET(websiteId)} label={t('vitals.snippet')} />} />
      </Panel>
    );
  }
  return (
    <>
      <Panel flush label={t('vitals.title')}>
        <div className={classes.cards} role="group" aria-label={t('vitals.metric')}>
          {VITALS.map((name: Vital) => (
            <VitalCard key={name} vital={name} summary={query.data?.summary[name]} pressed={name === vital} onClick={() => choose(name === 'lcp' ? '' : name)} />
          ))}
        </div>
        <div className={classes.trend}>
          <div className={classes.tools}>
            <p className={classes.about}><strong>{t(`vitals.names.${vital}`)}.</strong> {t(`vitals.about.${vital}`)}</p>
            {units.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={t('overview.unit')}
                value={unit}
                onChange={(value) => change({ unit: value as Unit })}
                data={units.map((value) => ({ value, label: t(`overview.units.${value}`) }))}
              />
            )}
          </div>
          <Await query={query} skeleton={<LoadingRows rows={8} />}>
            {query.data && <VitalChart vital={vital} points={query.data.chart} />}
          </Await>
        </div>
      </Panel>
      {!query.isError && <VitalLists vital={vital} data={query.data} busy={query.isPlaceholderData} />}
    </>
  );
}
