/** The parts of the filter bar: what is in force, and what adds to it. */
import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFilter, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Segment } from '@/api/segments';
import { PopupSlot, usePopup } from '@/components/popup';
import { lazyWhenIdle } from '@/components/when-idle';
import { useNames } from '@/i18n/names';
import { type Filter, splitValues } from '@/view/filters';
import classes from './FilterBar.module.css';

const FilterSheet = lazyWhenIdle(() => import('./FilterSheet'));
const StoredChoice = lazyWhenIdle(() => import('./StoredChoice'));
export const QUIET = { size: 'compact-xs', variant: 'subtle', color: 'gray' } as const;

/** The way to one more condition; also opened by `/`. */
export function AddFilter({ onAdd }: { onAdd: (filter: Filter) => void }) {
  const t = useTranslations('filters');
  const { button, popup } = usePopup('dialog');
  useHotkeys([['/', () => popup.setOpened(true)]]);
  return (
    <>
      <Button {...button} {...QUIET} leftSection={<IconFilter size={14} stroke={1.7} />}>{t('add')}</Button>
      <PopupSlot popup={popup}><FilterSheet popup={popup} onDone={onAdd} /></PopupSlot>
    </>
  );
}

/** The way to what was kept of one kind; nothing where there is none. */
export function StoredMenu({ kind, rows, onPick }: { kind: 'segment' | 'cohort'; rows: Segment[]; onPick: (id: string) => void }) {
  const t = useTranslations('filters');
  const { button, popup } = usePopup('menu');
  if (!rows.length) return null;
  return (
    <>
      <Button {...button} {...QUIET}>{t(kind)}</Button>
      <PopupSlot popup={popup}><StoredChoice popup={popup} rows={rows} onPick={onPick} /></PopupSlot>
    </>
  );
}

interface FilterChipProps {
  filter: Filter;
  /** Whether the server cannot read it. */
  unread?: boolean | undefined;
  onChange: (filter: Filter) => void;
  onRemove: () => void;
}

/** A condition, to be changed or taken away. */
export function FilterChip({ filter, unread, onChange, onRemove }: FilterChipProps) {
  const t = useTranslations('filters');
  const names = useNames();
  const { button, popup } = usePopup('dialog');
  const field = t(`fields.${filter.field}`);
  const values = splitValues(filter).map((value) => names(filter.field, value)).join(', ');
  return (
    <Removable name={`${field} ${values}`} unread={unread} onRemove={onRemove}>
      <UnstyledButton {...button} className={classes.words}>
        <span>{field}</span> <i>{t(`operators.${filter.operator}`)}</i> <b>{values}</b>
      </UnstyledButton>
      <PopupSlot popup={popup}><FilterSheet popup={popup} initial={filter} onDone={onChange} /></PopupSlot>
    </Removable>
  );
}

/** Something in force that can only be taken away. */
export function Chip({ label, value, onRemove }: { label: string; value: string; onRemove: () => void }) {
  return (
    <Removable name={`${label} ${value}`} onRemove={onRemove}>
      <span className={classes.words}><span>{label}</span> <b>{value}</b></span>
    </Removable>
  );
}

function Removable({ name, unread, onRemove, children }: { name: string; unread?: boolean | undefined; onRemove: () => void; children: ReactNode }) {
  const t = useTranslations('filters');
  return (
    <span className={classes.chip} data-unread={unread || undefined}>
      {children}
      <ActionIcon size={20} onClick={onRemove} aria-label={t('remove', { name })}>
        <IconX size={13} />
      </ActionIcon>
    </span>
  );
}
