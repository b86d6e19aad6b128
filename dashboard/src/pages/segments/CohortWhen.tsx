import { Group, Select, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { readDay, startOfDay, writeDay } from '@/time/zone';
import { useSiteView } from '@/view/SiteView';
import { COHORT_RANGES, readFixed, writeFixed } from './conditions';

const OWN = 'own';

/** Within which time the people of a cohort did something: in words, or from one day to another. */
export function CohortWhen({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const t = useTranslations('segments');
  const { zone, clock } = useSiteView();
  const fixed = readFixed(value);
  const known = COHORT_RANGES.includes(value as '');
  const [from, to] = fixed ? [writeDay(fixed.start, zone), writeDay(fixed.end, zone)] : ['', ''];
  const set = (first: string, last: string) => {
    const [start, next] = [readDay(first, zone), readDay(last, zone, 1)];
    if (start !== undefined && next !== undefined) onChange(start < next ? writeFixed(start, next - 1) : writeFixed(readDay(last, zone) ?? start, (readDay(first, zone, 1) ?? next) - 1));
  };
  return (
    <>
      <Select
        label={t('when')}
        data={[
          ...COHORT_RANGES.map((words) => ({ value: words, label: t(`ranges.${words || 'same'}`) })),
          { value: OWN, label: t('ranges.own') },
          ...(known || fixed ? [] : [{ value, label: value }]),
        ]}
        value={fixed ? OWN : value}
        allowDeselect={false}
        onChange={(words) => onChange(words === OWN ? writeFixed(startOfDay(clock.now, zone, -29), startOfDay(clock.now, zone, 1) - 1) : (words ?? ''))}
      />
      {fixed && (
        <Group grow>
          <TextInput type="date" label={t('from')} value={from} max={to} onChange={(event) => set(event.currentTarget.value, to)} />
          <TextInput type="date" label={t('to')} value={to} min={from} onChange={(event) => set(from, event.currentTarget.value)} />
        </Group>
      )}
    </>
  );
}
