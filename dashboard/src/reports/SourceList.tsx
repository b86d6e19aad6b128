/** A panel with the values of one kind by a number; a click filters by one. */
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/Panel';
import { type RankedRow, RankedList } from '@/components/RankedList';
import { EmptyState } from '@/components/states';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { findPick, hasFilter } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { getFilterField } from '@/view/view';
import classes from './SourceList.module.css';
import type { Source } from './sources';

interface SourceListProps {
  title: string;
  /** The dimension that the values belong to. */
  type: string;
  rows: readonly Source[];
  /** What the numbers are. */
  unit: string;
  format?: (value: number) => string;
  full?: (value: number) => string;
  /** Stands above the list, such as a drawing. */
  above?: React.ReactNode;
  most?: number;
  /** What those without a name are called, where it is not what they are called elsewhere. */
  none?: string;
}

const MOST = 10;

export function SourceList({ title, type, rows, unit, format, full, above, most = MOST, none }: SourceListProps) {
  const t = useTranslations('reports');
  const names = useNames();
  const { view, formats, toggle } = useSiteView();
  const field = getFilterField(type);
  const ranked = useMemo<RankedRow[]>(() => {
    const total = rows.reduce((sum, { value }) => sum + value, 0);
    return rows.slice(0, most).map(({ name, value, country }, index) => {
      const pick = findPick(field, name);
      return {
        key: `${name ?? ''}|${country ?? ''}|${index}`,
        label: name === null && none ? none : names(type, name, country),
        icon: hasIcons(type) ? <ValueIcon type={type} value={name} country={country} /> : undefined,
        value,
        text: (format ?? formats.compact)(value),
        full: (full ?? formats.number)(value),
        share: formats.percent(total ? value / total : 0),
        ...(field && pick !== undefined ? { onClick: () => toggle(field, pick), pressed: hasFilter(view.filters, field, pick), action: t('filterBy') } : {}),
      };
    });
  }, [rows, most, names, type, format, full, formats, field, toggle, view.filters, none, t]);
  return (
    <Panel title={title}>
      {ranked.length === 0 ? (
        <EmptyState />
      ) : (
        <div className={above ? classes.both : undefined}>
          {above}
          <RankedList rows={ranked} label={title} columns={[title, unit]} />
        </div>
      )}
    </Panel>
  );
}
