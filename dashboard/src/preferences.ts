/** What a person has chosen for this browser: language, time zone, where weeks begin. */
import { useSyncExternalStore } from 'react';
import { getOwnZone, isZone } from '@/time/zone';
import { keep, recall } from '@/storage';
import { findLanguage, type Language, LANGUAGES } from '@/i18n/languages';

/** 0 is Sunday. */
export type FirstDay = 0 | 1 | 6;
export interface Preferences {
  language: Language;
  zone: string;
  /** The day on which weeks begin; null where that follows the language. */
  firstDay: FirstDay | null;
}

const KEY = 'footfall.preferences';
const FIRST_DAYS: readonly FirstDay[] = [0, 1, 6];
const listeners = new Set<() => void>();
let current = read();

export const getPreferences = (): Preferences => current;

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  keep(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export const usePreferences = (): Preferences => useSyncExternalStore(listen, getPreferences);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Preferences {
  const kept = parse(recall(KEY));
  return {
    language: LANGUAGES.find((language) => language === kept.language) ?? findLanguage(navigator.languages),
    zone: kept.zone && isZone(kept.zone) ? kept.zone : getOwnZone(),
    firstDay: FIRST_DAYS.find((day) => day === kept.firstDay) ?? null,
  };
}

function parse(text: string | null): Partial<Preferences> {
  try {
    return (JSON.parse(text ?? '{}') as Partial<Preferences> | null) ?? {};
  } catch {
    return {};
  }
}
