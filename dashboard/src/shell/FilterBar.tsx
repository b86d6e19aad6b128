import { ActionIcon, Button, Group, Menu, Popover, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBookmark, IconFilter, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSegments } from '@/api/segments';
import { LoadingRows } from '@/components/states';
import { useNames } from '@/i18n/names';
import { type Filter, splitValues } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { clearConditions, countConditions } from '@/view/view';
import classes from './FilterBar.module.css';

const FilterForm = lazy(() => import('./FilterForm'));
const KeptEditor = lazy(async () => ({ default: (await import('@/pages/segments/KeptEditor')).KeptEditor }));

/** All conditions in force, each to be changed or taken away, and the way to more. */
export function FilterBar() {
  const t = useTranslations('filters');
  const { websiteId, view, change, readOnly } = useSiteView();
  const names = useNames();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const [saving, setSaving] = useState(false);
  const segments = useSegments(websiteId, 'segment', !readOnly);
  const cohorts = useSegments(websiteId, 'cohort', !readOnly);
  useHotkeys([['/', () => setOpen('new')]]);
  const stored = [
    { key: 'segment', rows: segments.data?.data ?? [] },
    { key: 'cohort', rows: cohorts.data?.data ?? [] },
  ] as const;

  const put = (index: number | 'new', filter: Filter) => {
    setOpen(null);
    change({ filters: index === 'new' ? [...view.filters, filter] : view.filters.map((old, at) => (at === index ? filter : old)) });
  };
  const drop = (index: number) => change({ filters: view.filters.filter((_, at) => at !== index) });
  const say = (filter: Filter) => splitValues(filter).map((value) => names(filter.field, value)).join(', ');

  return (
    <Group gap={6} mt={8} className={classes.bar} role="group" aria-label={t('title')}>
      <Popover opened={open === 'new'} onChange={(shown) => setOpen(shown ? 'new' : null)} position="bottom-start" trapFocus>
        <Popover.Target>
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconFilter size={14} stroke={1.7} />} onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={<LoadingRows rows={3} />}>
            <FilterForm onDone={(filter) => put('new', filter)} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      {stored.map(({ key, rows }) => rows.length > 0 && (
        <Menu key={key} position="bottom-start">
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" color="gray">{t(key)}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rows.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => change({ [key]: id })}>{name}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ))}
      {view.filters.map((filter, index) => (
        <Popover key={`${filter.field}-${index}`} opened={open === index} onChange={(shown) => setOpen(shown ? index : null)} position="bottom-start" trapFocus>
          <span className={classes.chip}>
            <Popover.Target>
              <UnstyledButton onClick={() => setOpen(index)} className={classes.words}>
                <span>{t(`fields.${filter.field}`)}</span> <i>{t(`operators.${filter.operator}`)}</i> <b>{say(filter)}</b>
              </UnstyledButton>
            </Popover.Target>
            <ActionIcon size={20} onClick={() => drop(index)} aria-label={t('remove', { name: `${t(`fields.${filter.field}`)} ${say(filter)}` })}>
              <IconX size={13} />
            </ActionIcon>
          </span>
          <Popover.Dropdown>
            <Suspense fallback={<LoadingRows rows={3} />}>
              <FilterForm initial={filter} onDone={(changed) => put(index, changed)} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      ))}
      {stored.map(({ key, rows }) => view[key] && (
        <Chip key={key} label={t(key)} value={rows.find(({ id }) => id === view[key])?.name ?? '…'} onRemove={() => change({ [key]: undefined })} />
      ))}
      {view.excludeBounce && <Chip label={t('bounces')} value={t('excluded')} onRemove={() => change({ excludeBounce: false })} />}
      {view.filters.length > 1 && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change({ match: view.match === 'all' ? 'any' : 'all' })}>
          {t(view.match === 'all' ? 'matchAll' : 'matchAny')}
        </Button>
      )}
      {!readOnly && view.filters.length > 0 && (
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconBookmark size={14} stroke={1.7} />} onClick={() => setSaving(true)}>{t('save')}</Button>
      )}
      {saving && (
        <Suspense fallback={null}>
          <KeptEditor kind="segment" filters={view.filters} match={view.match} onClose={() => setSaving(false)} />
        </Suspense>
      )}
      {countConditions(view) > 0 ? (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change(clearConditions(view))}>{t('clear')}</Button>
      ) : (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change({ excludeBounce: true })}>{t('withoutBounces')}</Button>
      )}
    </Group>
  );
}

function Chip({ label, value, onRemove }: { label: string; value: string; onRemove: () => void }) {
  const t = useTranslations('filters');
  return (
    <span className={classes.chip}>
      <span className={classes.words}><span>{label}</span> <b>{value}</b></span>
      <ActionIcon size={20} onClick={onRemove} aria-label={t('remove', { name: `${label} ${value}` })}>
        <IconX size={13} />
      </ActionIcon>
    </span>
  );
}
