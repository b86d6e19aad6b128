import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Note, useAddNote, useRemoveNote } from '@/api/annotations';
import { useSubmit } from '@/components/form';
import type { Popup } from '@/components/popup';
import { PopupSheet } from '@/components/PopupParts';
import { fromWall, readDay, writeDay } from '@/time/zone';
import { useSiteView } from '@/view/SiteView';
import classes from './TrendChart.module.css';

/** The notes on the chart: a list of them, and for whoever may change them a form for one more. */
export default function NotesSheet({ popup, notes, changes }: { popup: Popup; notes: Note[]; changes: boolean }) {
  const t = useTranslations('overview');
  const { websiteId, clock, zone, formats } = useSiteView();
  const [text, setText] = useState('');
  const words = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(writeDay(clock.now, zone));
  const add = useAddNote(websiteId);
  const remove = useRemoveNote(websiteId);

  const form = useSubmit(() => {
    const moment = readDay(day, zone) ?? fromWall({ year: 1970 }, zone);
    return add.mutateAsync({ date: new Date(moment).toISOString(), note: text.trim(), allDay: true });
  }, () => {
    setText('');
    words.current?.focus(); // the button cannot keep it: there is nothing to add any more
  });

  return (
    <PopupSheet popup={popup} position="bottom-end" width={320}>
      <div className={classes.noteList}>
        {notes.map(({ id, date, note }) => (
          <div key={id} className={classes.note}>
            <p>{note}<small>{formats.day(Date.parse(date))}</small></p>
            {changes && <ActionIcon size="sm" onClick={() => remove.mutate(id)} aria-label={t('removeNote', { note })}><IconTrash size={14} /></ActionIcon>}
          </div>
        ))}
      </div>
      {changes && (
        <form onSubmit={form.submit}>
          <TextInput ref={words} size="xs" mt={6} label={t('newNote')} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
          <Group mt={8} justify="space-between" align="end">
            <TextInput size="xs" type="date" aria-label={t('noteDay')} value={day} onChange={(event) => setDay(event.currentTarget.value)} error={form.faultOf('date') ?? form.fault} />
            <Button size="xs" type="submit" disabled={!text.trim() || !day} loading={form.busy}>{t('addNote')}</Button>
          </Group>
        </form>
      )}
    </PopupSheet>
  );
}
