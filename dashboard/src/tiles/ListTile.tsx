import { useTranslations } from 'use-intl';
import { useCompleteList, useStats } from '@/api/stats';
import { RankedList } from '@/components/RankedList';
import { Await, LoadingRows } from '@/components/states';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { type Field, findPick, hasFilter } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { getFilterField } from '@/view/view';

interface ListTileProps {
  /** The dimension, as the API names it. */
  type: string;
  limit: number;
  /** Whether a click on a value filters by it. */
  filters?: boolean;
  /** What a click does instead, such as leading to the website with that filter. */
  onPick?: ((field: Field, value: string) => void) | undefined;
}

/** The most frequent values of a dimension in the view around. */
export function ListTile({ type, limit, filters = false, onPick }: ListTileProps) {
  const t = useTranslations('overview');
  const names = useNames();
  const { question, view, comparison, formats, toggle } = useSiteView();
  const query = useCompleteList(question, type, limit);
  const data = [...(query.data ?? [])].sort((one, another) => another.y - one.y).slice(0, limit);
  // As on the overview: what is shown is a part of the visitors, not of the rows. Events are counted one by one.
  const visitors = useStats(question, comparison.fair, type !== 'event').data?.visitors;
  const total = type === 'event' ? undefined : visitors;
  const field = filters || onPick ? getFilterField(type) : undefined;
  const rows = data.map(({ x, y, country }, index) => {
    const pick = findPick(field, x);
    return {
      key: `${x ?? ''}|${country ?? ''}|${index}`,
      label: names(type, x, country),
      icon: hasIcons(type) ? <ValueIcon type={type} value={x} country={country} /> : undefined,
      value: y,
      text: formats.compact(y),
      full: formats.number(y),
      ...(total ? { share: formats.percent(Math.min(1, y / total)) } : {}),
      ...(field && pick !== undefined
        ? { onClick: () => (onPick ?? toggle)(field, pick), ...(onPick ? {} : { pressed: hasFilter(view.filters, field, pick) }), action: t('filterBy') }
        : {}),
    };
  });
  return (
    <Await query={query} skeleton={<LoadingRows rows={limit} />} empty={rows.length === 0}>
      <RankedList rows={rows} label={t(`types.${type}`)} columns={[t(`types.${type}`), t(type === 'event' ? 'events' : 'visitors')]} />
    </Await>
  );
}
