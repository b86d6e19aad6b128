import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Note, useRemoveNote, useSaveNote } from '@/api/annotations';
import { useSubmit } from '@/components/form';
import type { Popup } from '@/components/popup';
import { PopupSheet } from '@/components/PopupParts';
import { readDay, writeDay } from '@/time/zone';
import { useSiteView } from '@/view/SiteView';
import classes from './TrendChart.module.css';

/** The years that notes can be of. */
const YEARS = { from: 1970, to: 2099 } as const;

/** The notes on the chart: a list of them, and for whoever may change them a form for one more or for one of them. */
export default function NotesSheet({ popup, notes, changes }: { popup: Popup; notes: Note[]; changes: boolean }) {
  const t = useTranslations('overview');
  const common = useTranslations('common');
  const { websiteId, clock, span, zone, formats } = useSiteView();
  const today = writeDay(clock.now, zone);
  const [id, setId] = useState<string>();
  const [text, setText] = useState('');
  const [day, setDay] = useState(today);
  const [told, setTold] = useState('');
  const words = useRef<HTMLInputElement>(null);
  const save = useSaveNote(websiteId);
  const remove = useRemoveNote(websiteId);
  const moment = readDay(day, zone);
  const year = Number(day.slice(0, day.indexOf('-')));
  const possible = moment !== undefined && year >= YEARS.from && year <= YEARS.to;

  const write = (note?: Note) => {
    form.forget();
    setTold('');
    setId(note?.id);
    setText(note?.note ?? '');
    setDay(note ? writeDay(Date.parse(note.date), zone) : today);
    words.current?.focus();
  };
  const form = useSubmit(
    () => save.mutateAsync({ ...(id ? { id } : {}), date: new Date(moment ?? 0).toISOString(), note: text.trim(), allDay: true }),
    ({ date }) => {
      const at = Date.parse(date);
      setId(undefined);
      setText('');
      setTold(at < span.start || at > span.end ? t('noteElsewhere', { day: formats.day(at) }) : '');
      words.current?.focus(); // the button cannot keep it: there is nothing to add any more
    },
  );
  const take = (note: Note) => {
    remove.mutate(note.id);
    if (note.id === id) write();
  };
  const wrongDay = day && !possible ? t('noteYears', { from: String(YEARS.from), to: String(YEARS.to) }) : form.faultOf('date');

  return (
    <PopupSheet popup={popup} position="bottom-end" width={320}>
      <div className={classes.noteList}>
        {notes.map((one) => (
          <div key={one.id} className={classes.note}>
            <p>{one.note}<small>{formats.day(Date.parse(one.date))}</small></p>
            {changes && (
              <Group gap={2} wrap="nowrap">
                <ActionIcon size="sm" onClick={() => write(one)} aria-label={t('changeNote', { note: one.note })}><IconPencil size={14} /></ActionIcon>
                <ActionIcon size="sm" onClick={() => take(one)} aria-label={t('removeNote', { note: one.note })}><IconTrash size={14} /></ActionIcon>
              </Group>
            )}
          </div>
        ))}
      </div>
      {changes && (
        <form onSubmit={form.submit}>
          <TextInput ref={words} size="xs" mt={6} label={t(id ? 'changedNote' : 'newNote')} value={text} onChange={(event) => setText(event.currentTarget.value)} error={form.faultOf('note')} data-autofocus />
          <TextInput size="xs" mt={8} type="date" aria-label={t('noteDay')} value={day} onChange={(event) => setDay(event.currentTarget.value)} error={wrongDay ?? form.fault} />
          <Group mt={8} gap={8} justify="flex-end">
            {id && <Button size="xs" variant="default" onClick={() => write()}>{common('cancel')}</Button>}
            <Button size="xs" type="submit" disabled={!text.trim() || !possible} loading={form.busy}>{t(id ? 'saveNote' : 'addNote')}</Button>
          </Group>
          <Text size="xs" c="dimmed" mt={told ? 8 : 0} role="status">{told}</Text>
        </form>
      )}
    </PopupSheet>
  );
}
