import { useTranslations } from 'use-intl';
import type { Numbers } from '@/api/stats';
import { getChange, getPoints, type KpiProps } from '@/components/Kpi';
import type { Formats } from '@/i18n/formats';
import { type Comparison, tellCompared } from '@/view/compared';
import { getKind, isCount, type NumberName } from './numbers';

type Told = Pick<KpiProps, 'value' | 'full' | 'before' | 'during' | 'change' | 'changeText'>;

/** What a tile shows of a number: how much it is, what it was, and by how much that has changed. Nothing while it is not known. */
export function useTell(formats: Formats, comparison: Comparison | undefined): (name: NumberName, now: Numbers | undefined, before: Numbers | undefined) => Told {
  const t = useTranslations('common');
  const during = comparison && tellCompared(comparison, formats, (days, time) => t('until', { days, time }));
  return (name, now, before) => {
    if (!now || !before) return {};
    const { read, write, share } = getKind(name);
    const [here, there] = [read(now), read(before)];
    const [short, full] = [write(formats), isCount(name) ? formats.number : write(formats)];
    const told = { value: short(here), full: full(here), before: full(there), ...(during ? { during } : {}) };
    if (share && before.visits) {
      const change = getPoints(here, there);
      return { ...told, change, changeText: t('points', { value: formats.points(change) }) };
    }
    const change = getChange(here, there);
    return { ...told, change, changeText: change === undefined ? undefined : formats.change(change) };
  };
}
