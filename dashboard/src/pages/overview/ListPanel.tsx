import { Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/Panel';
import { useScrollCue } from '@/components/scroll-cue';
import { RankedList } from '@/components/RankedList';
import { Await, LoadingRows } from '@/components/states';
import { useSiteView } from '@/view/SiteView';
import type { DimensionGroup } from './dimensions';
import { useRankedRows } from './rows';
import classes from './ListPanel.module.css';

const SHOWN = 9;

/** The most frequent values of some dimensions, one at a time. */
export function ListPanel({ group }: { group: DimensionGroup }) {
  const t = useTranslations('overview');
  const [type, setType] = useState(group.types[0] ?? 'path');
  const { websiteId, search } = useSiteView();
  const cue = useScrollCue<HTMLDivElement>('x');
  const { query, rows } = useRankedRows(type, SHOWN);
  return (
    <Panel
      label={t(`groups.${group.name}`)}
      title={
        <Tabs value={type} onChange={(name) => name && setType(name)} variant="none" classNames={{ list: classes.tabs, tab: classes.tab }}>
          <Tabs.List ref={cue} aria-label={t(`groups.${group.name}`)}>
            {group.types.map((name) => (
              <Tabs.Tab key={name} value={name}>{t(`types.${name}`)}</Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
      foot={
        <Link to={`/websites/${websiteId}/metrics/${type}` as never} search={search as never} className={classes.more}>
          {t('details')}
        </Link>
      }
    >
      <div className={classes.list}>
        <Await query={query} skeleton={<LoadingRows rows={SHOWN} />} empty={rows.length === 0}>
          <RankedList rows={rows} label={t(`types.${type}`)} columns={[t(`types.${type}`), t(type === 'event' ? 'events' : 'visitors')]} />
        </Await>
      </div>
    </Panel>
  );
}
