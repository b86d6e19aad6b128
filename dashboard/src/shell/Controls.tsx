import { Group, Title } from '@mantine/core';
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useBadFilters } from '@/api/bad-filters';
import { lazyPart } from '@/components/lazy-part';
import { awaitWords } from '@/i18n/messages';
import type { Page } from '@/pages/registry';
import { moveRange, type Period } from '@/view/range';
import { clearConditions } from '@/view/view';
import { useSiteView } from '@/view/SiteView';
import { ActiveNow } from './ActiveNow';
import { CompareMenu } from './CompareMenu';
import classes from './Controls.module.css';
import { FilterBar } from './FilterBar';
import { RangePicker } from './RangePicker';

const BadFilterNotice = lazyPart(async () => (await Promise.all([import('./BadFilterNotice'), awaitWords('notices')]))[0]);

/** The head of a page: its name, who is there now, range, comparison, filters. */
export function Controls({ page, active = true }: { page: Page; active?: boolean }) {
  const t = useTranslations();
  const { websiteId, view, clock, change } = useSiteView();
  const bad = useBadFilters();
  const show = (period: Period) => () => change({ range: { kind: 'period', period, offset: 0 } });
  const move = (steps: number) => () => change({ range: moveRange(view.range, steps, clock) });
  useHotkeys(
    page.controls === 'none'
      ? []
      : [
          ['D', show('today')],
          ['W', show('7d')],
          ['M', show('30d')],
          ['Y', show('12mo')],
          ['ArrowLeft', move(-1)],
          ['ArrowRight', move(1)],
          ...(page.comparesItself ? [] : [['C', () => change({ compare: view.compare ? undefined : 'prev' })] satisfies HotkeyItem]),
          ['X', () => change(clearConditions(view))],
        ],
  );
  return (
    <header className={classes.head}>
      <Group justify="space-between" gap="sm" wrap="wrap">
        <Group gap="md" wrap="nowrap">
          <Title order={1}>{t(`${page.key}.title`)}</Title>
          {active && <ActiveNow websiteId={websiteId} />}
        </Group>
        {page.controls !== 'none' && (
          <Group gap={8} wrap="wrap">
            {!page.comparesItself && <CompareMenu />}
            <RangePicker />
          </Group>
        )}
      </Group>
      {!page.controls && <FilterBar />}
      {bad.length > 0 && <Suspense><BadFilterNotice names={bad} /></Suspense>}
    </header>
  );
}
