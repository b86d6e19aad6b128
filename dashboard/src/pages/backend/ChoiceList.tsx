import { useTranslations } from 'use-intl';
import { RankedList } from '@/components/RankedList';
import { EmptyState } from '@/components/states';
import { ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { useSiteView } from '@/view/SiteView';
import { type Choice, useChoice } from './choices';

/** The values of a column by their number; a click looks only at one. */
export function ChoiceList({ column, unit, rows }: { column: Choice; unit: string; rows: { name: string; value: number }[] }) {
  const t = useTranslations('backend');
  const names = useNames();
  const { formats } = useSiteView();
  const [chosen, choose] = useChoice(column);
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  if (!rows.length) return <EmptyState />;
  return (
    <RankedList
      label={t(`columns.${column}`)}
      columns={[t(`columns.${column}`), unit]}
      rows={rows.map(({ name, value }) => ({
        key: name,
        label: column === 'country' ? names('country', name) : name ? sayValue(t, column, name) : names('', ''),
        icon: column === 'country' ? <ValueIcon type="country" value={name} /> : undefined,
        value,
        text: formats.compact(value),
        full: formats.number(value),
        share: formats.percent(total ? value / total : 0),
        ...(name ? { onClick: () => choose(name), pressed: chosen === name, action: t('only') } : {}),
      }))}
    />
  );
}

/** The name of a value that the protocol fixes; others are names already. */
export const sayValue = (t: ReturnType<typeof useTranslations<'backend'>>, column: Choice, value: string): string =>
  t.has(`values.${value}`) && column !== 'app' && column !== 'country' ? t(`values.${value}`) : value;
