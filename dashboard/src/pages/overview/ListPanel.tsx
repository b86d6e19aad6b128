import { Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ListRow, useList } from '@/api/stats';
import { Panel } from '@/components/Panel';
import { type RankedRow, RankedList } from '@/components/RankedList';
import { Await, LoadingRows } from '@/components/states';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { hasFilter } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { getFilterField } from '@/view/view';
import type { DimensionGroup } from './dimensions';
import classes from './ListPanel.module.css';

const SHOWN = 9;

/** The most frequent values of some dimensions, one at a time. */
export function ListPanel({ group }: { group: DimensionGroup }) {
  const t = useTranslations('overview');
  const [type, setType] = useState(group.types[0] ?? 'path');
  const { websiteId, question, search } = useSiteView();
  const query = useList(question, type, SHOWN);
  const rows = useRankedRows(type, query.data);
  return (
    <Panel
      label={t(`groups.${group.name}`)}
      title={
        <Tabs value={type} onChange={(name) => name && setType(name)} variant="none" classNames={{ list: classes.tabs, tab: classes.tab }}>
          <Tabs.List aria-label={t(`groups.${group.name}`)}>
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
      <div className={classes.list} data-busy={query.isPlaceholderData || undefined}>
        <Await query={query} skeleton={<LoadingRows rows={SHOWN} />} empty={rows.length === 0}>
          <RankedList rows={rows} label={t(`types.${type}`)} columns={[t(`types.${type}`), t(type === 'event' ? 'events' : 'visitors')]} />
        </Await>
      </div>
    </Panel>
  );
}

/** Rows of a list as they are shown: named, with pictures, and a click that filters. */
function useRankedRows(type: string, data: ListRow[] | undefined): RankedRow[] {
  const t = useTranslations('overview');
  const names = useNames();
  const { view, formats, toggle } = useSiteView();
  return useMemo(() => {
    const field = getFilterField(type);
    const total = (data ?? []).reduce((sum, { y }) => sum + y, 0);
    return (data ?? []).map(({ x, y, country }, index) => ({
      key: `${x ?? ''}|${country ?? ''}|${index}`,
      label: names(type, x, country),
      icon: hasIcons(type) ? <ValueIcon type={type} value={x} country={country} /> : undefined,
      value: y,
      text: formats.compact(y),
      full: formats.number(y),
      share: formats.percent(total ? y / total : 0),
      ...(field && x
        ? { onClick: () => toggle(field, x), pressed: hasFilter(view.filters, field, x), action: t('filterBy') }
        : {}),
    }));
  }, [type, data, names, formats, toggle, view.filters, t]);
}
