import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import type { Note } from '@/api/annotations';
import { PopupSlot, usePopup } from '@/components/popup';
import { lazyWhenIdle } from '@/components/when-idle';
import { useSiteView } from '@/view/SiteView';

const NotesSheet = lazyWhenIdle(() => import('./NotesSheet'));

/** The way to the notes on the chart. */
export function NotesMenu({ notes }: { notes: Note[] }) {
  const t = useTranslations('overview');
  const { button, popup } = usePopup('dialog');
  const changes = useMayChange(useSiteView().websiteId);
  if (!changes && !notes.length) return null;
  return (
    <>
      <Button {...button} size="compact-sm" variant="subtle" color="gray" leftSection={<IconFlag size={14} stroke={1.7} />}>
        {t('notes', { count: notes.length })}
      </Button>
      <PopupSlot popup={popup}><NotesSheet popup={popup} notes={notes} changes={changes} /></PopupSlot>
    </>
  );
}
