/** Countries and pages of a website by a few letters of their names. */
import { useDebouncedValue } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Question } from '@/api/question';
import { useList, useValues } from '@/api/stats';
import { useNames } from '@/i18n/names';
import { usePreferences } from '@/preferences';
import { HOUR } from '@/time/zone';
import type { Field } from '@/view/filters';
import { getSpan } from '@/view/range';
import { readView, type Search, type View } from '@/view/view';

const LEAST_LETTERS = 2;
const PAUSE_MS = 200;
const EVERY_COUNTRY = 300;
const MOST = 6;

export interface FoundValue {
  field: Field;
  value: string;
  /** As people call it. */
  name: string;
}

/** What visitors of the range in the address came from and looked at, and whose name has these letters; and what the address shows. */
export function useFoundValues(websiteId: string | undefined, letters: string): { found: FoundValue[]; view: View } {
  const names = useNames();
  const preferences = usePreferences();
  const text = JSON.stringify(useSearch({ strict: false }));
  const [word] = useDebouncedValue(letters.trim(), PAUSE_MS);
  const enabled = !!websiteId && word.length >= LEAST_LETTERS;
  const view = useMemo(() => readView(JSON.parse(text) as Search), [text]);
  const zone = view.zone ?? preferences.zone;
  const now = Math.ceil(Date.now() / HOUR) * HOUR;
  const span = useMemo(() => getSpan(view.range, { now, zone, firstDay: preferences.firstDay ?? 1 }), [view, now, zone, preferences.firstDay]);
  const question: Question = { websiteId: websiteId ?? '', startAt: span.start, endAt: span.end, timezone: zone, unit: 'day', conditions: {}, ready: true };
  const countries = useList(question, 'country', EVERY_COUNTRY, enabled);
  const pages = useValues(question, 'path', word, enabled);
  if (!enabled) return { found: [], view };
  const named = (countries.data ?? []).flatMap(({ x }) => (x ? [{ field: 'country' as const, value: x, name: names('country', x) }] : []));
  const seen = (pages.data ?? []).flatMap(({ value }) => (value ? [{ field: 'path' as const, value, name: value }] : []));
  const wanted = word.toLocaleLowerCase();
  const fitting = (values: FoundValue[]) => values.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, MOST);
  return { found: [...fitting(named), ...fitting(seen)], view };
}
