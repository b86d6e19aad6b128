import { Button, Group } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { useBadFilters } from '@/api/bad-filters';
import { useSegments } from '@/api/segments';
import { lazyPart } from '@/components/lazy-part';
import { writeFilters } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { clearConditions, countConditions, dependsOnScope } from '@/view/view';
import classes from './FilterBar.module.css';
import { AddFilter, Chip, FilterChip, QUIET, StoredMenu } from './FilterChips';
import { ScopeSwitch } from './ScopeSwitch';

const KeptEditor = lazyPart(async () => ({ default: (await import('@/pages/segments/KeptEditor')).KeptEditor }));

/** All conditions in force, each to be changed or taken away, and the way to more. */
export function FilterBar() {
  const t = useTranslations('filters');
  const { websiteId, view, change, readOnly } = useSiteView();
  const { filters } = view;
  const changes = useMayChange(websiteId, !readOnly);
  const [saving, setSaving] = useState(false);
  const unread = useBadFilters();
  const parameters = Object.keys(writeFilters(filters));
  const segments = useSegments(websiteId, 'segment', !readOnly);
  const cohorts = useSegments(websiteId, 'cohort', !readOnly);
  const stored = [
    { key: 'segment', rows: segments.data?.data ?? [] },
    { key: 'cohort', rows: cohorts.data?.data ?? [] },
  ] as const;

  return (
    <Group gap={6} mt={8} className={classes.bar} role="group" aria-label={t('title')}>
      <AddFilter onAdd={(filter) => change({ filters: [...filters, filter] })} />
      {stored.map(({ key, rows }) => <StoredMenu key={key} kind={key} rows={rows} onPick={(id) => change({ [key]: id })} />)}
      {filters.map((filter, index) => (
        <FilterChip
          key={`${filter.field}-${index}`}
          filter={filter}
          unread={unread.includes(parameters[index] ?? '')}
          onChange={(changed) => change({ filters: filters.with(index, changed) })}
          onRemove={() => change({ filters: filters.toSpliced(index, 1) })}
        />
      ))}
      {stored.map(({ key, rows }) => view[key] && (
        <Chip key={key} label={t(key)} value={rows.find(({ id }) => id === view[key])?.name ?? '…'} onRemove={() => change({ [key]: undefined })} />
      ))}
      {view.excludeBounce && <Chip label={t('bounces')} value={t('excluded')} onRemove={() => change({ excludeBounce: false })} />}
      {filters.length > 1 && (
        <Button {...QUIET} onClick={() => change({ match: view.match === 'all' ? 'any' : 'all' })}>
          {t(view.match === 'all' ? 'matchAll' : 'matchAny')}
        </Button>
      )}
      {dependsOnScope(view) && <ScopeSwitch />}
      {changes && filters.length > 0 && (
        <Button {...QUIET} leftSection={<IconBookmark size={14} stroke={1.7} />} onClick={() => setSaving(true)}>{t('save')}</Button>
      )}
      {saving && (
        <Suspense fallback={null}>
          <KeptEditor kind="segment" filters={filters} match={view.match} onClose={() => setSaving(false)} />
        </Suspense>
      )}
      {countConditions(view) > 0 ? (
        <Button {...QUIET} onClick={() => change(clearConditions(view))}>{t('clear')}</Button>
      ) : (
        <Button {...QUIET} onClick={() => change({ excludeBounce: true })}>{t('withoutBounces')}</Button>
      )}
    </Group>
  );
}
