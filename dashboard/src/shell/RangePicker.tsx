import { ActionIcon, Button, Group } from '@mantine/core';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PopupSlot, usePopup } from '@/components/popup';
import { lazyWhenIdle } from '@/components/when-idle';
import { findPreset, isLatest, moveRange } from '@/view/range';
import { useSiteView } from '@/view/SiteView';

const RangeChoice = lazyWhenIdle(() => import('./RangeChoice'));

/** The range: its name, steps to those before and after, and a choice of others. */
export function RangePicker() {
  const t = useTranslations('shell');
  const { view, clock, span, formats, change } = useSiteView();
  const { button, popup } = usePopup('dialog');
  const { range } = view;
  const isAll = range.kind === 'period' && range.period === 'all';
  const preset = findPreset(range);
  const label = preset ? t(`periods.${preset}`) : formats.span(span.start, span.end);
  return (
    <Group gap={0} wrap="nowrap">
      <Button {...button} variant="default" size="xs" leftSection={<IconCalendar size={15} stroke={1.7} />} aria-label={`${t('range')}: ${label}`}>
        {label}
      </Button>
      <PopupSlot popup={popup}><RangeChoice popup={popup} /></PopupSlot>
      <ActionIcon ml={6} onClick={() => change({ range: moveRange(range, -1, clock) })} disabled={isAll} aria-label={t('keys.previous')}>
        <IconChevronLeft size={17} stroke={1.7} />
      </ActionIcon>
      <ActionIcon onClick={() => change({ range: moveRange(range, 1, clock) })} disabled={isAll || isLatest(range, clock)} aria-label={t('keys.next')}>
        <IconChevronRight size={17} stroke={1.7} />
      </ActionIcon>
    </Group>
  );
}
