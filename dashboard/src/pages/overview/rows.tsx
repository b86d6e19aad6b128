/** The rows of a list as they are shown: named, with pictures, shares and what was before, and a click that filters. */
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useCompleteList, useStats } from '@/api/stats';
import type { RankedRow } from '@/components/RankedList';
import { getChange } from '@/components/Kpi';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { findPick, hasFilter } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { getFilterField } from '@/view/view';

/** How many values of the compared range are looked at, for the few that are shown. */
const LOOKED_AT = 1000;

export function useRankedRows(type: string, limit: number) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const names = useNames();
  const { question, view, comparison, formats, toggle } = useSiteView();
  const query = useCompleteList(question, type, limit);
  const other = view.compare && comparison.fair;
  const before = useCompleteList(other ? { ...question, startAt: other.start, endAt: other.end } : question, type, LOOKED_AT, !!other);
  const stats = useStats(question, comparison.fair);
  // Events are counted one by one, so they have no share in the visitors.
  const total = type === 'event' ? undefined : stats.data?.visitors;
  const past = useMemo(() => (other ? new Map((before.data ?? []).map(({ x, y, country }) => [name(x, country), y])) : undefined), [!other, before.data]);

  const rows = useMemo<RankedRow[]>(() => {
    const field = getFilterField(type);
    const chosen = type === 'country' ? undefined : view.filters.find((filter) => filter.field === 'country' && filter.operator === 'eq')?.value;
    const largest = [...(query.data ?? [])].sort((one, another) => another.y - one.y).slice(0, limit);
    return largest.map(({ x, y, country }, index) => {
      const was = past?.get(name(x, country)) ?? 0;
      const change = past && getChange(y, was);
      const pick = findPick(field, x);
      return {
        key: `${name(x, country)}|${index}`,
        // The country that all of them are in needs no telling.
        label: names(type, x, country === chosen ? null : country),
        icon: hasIcons(type) ? <ValueIcon type={type} value={x} country={country} /> : undefined,
        value: y,
        text: formats.compact(y),
        full: formats.number(y),
        ...(total ? { share: formats.percent(Math.min(1, y / total)) } : {}),
        ...(past ? { before: `${common('before', { value: formats.number(was) })}${change === undefined ? '' : ` (${formats.change(change)})`}` } : {}),
        ...(field && pick !== undefined ? { onClick: () => toggle(field, pick), pressed: hasFilter(view.filters, field, pick), action: t('filterBy') } : {}),
      };
    });
  }, [type, limit, query.data, past, total, names, formats, toggle, view.filters, t, common]);
  return { query, rows };
}

const name = (value: string | null, country?: string | null): string => `${value ?? ''}|${country ?? ''}`;
