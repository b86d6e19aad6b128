import { Alert, Button, Group } from '@mantine/core';
import { IconFilterX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { writeFilters } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';

const STORED = ['segment', 'cohort'] as const;

/** Conditions without which there would be an answer: which they are, and the way to be rid of them. */
export default function BadFilterNotice({ names }: { names: readonly string[] }) {
  const t = useTranslations();
  const { view, change } = useSiteView();
  const written = Object.keys(writeFilters(view.filters));
  const [bad, good] = [view.filters.filter((_, at) => names.includes(written[at] ?? '')), view.filters.filter((_, at) => !names.includes(written[at] ?? ''))];
  const gone = STORED.filter((kind) => view[kind] && names.includes(kind));
  const count = bad.length + gone.length;
  if (!count) return null;
  return (
    <Alert variant="light" color="red" mt="sm" role="alert" icon={<IconFilterX size={18} stroke={1.7} />}>
      <Group justify="space-between" gap="xs">
        <div>
          {gone.map((kind) => <div key={kind}>{t(`notices.gone.${kind}`)}</div>)}
          {bad.map(({ field, operator, value }, at) => {
            const filter = `${t(`filters.fields.${field}`)} ${t(`filters.operators.${operator}`)} ${value}`;
            return <div key={at}>{t(operator === 're' || operator === 'nre' ? 'notices.badPattern' : 'notices.badFilter', { filter })}</div>;
          })}
        </div>
        <Button size="compact-sm" variant="default" onClick={() => change({ filters: good, ...Object.fromEntries(gone.map((kind) => [kind, undefined])) })}>{t('notices.removeFilter', { count })}</Button>
      </Group>
    </Alert>
  );
}
