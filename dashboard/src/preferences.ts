/** What a person has chosen for this browser: language, time zone. */
import { useSyncExternalStore } from 'react';
import { getOwnZone, isZone } from '@/time/zone';
import { findLanguage, type Language, LANGUAGES } from '@/i18n/languages';

export interface Preferences {
  language: Language;
  zone: string;
}

const KEY = 'footfall.preferences';
const listeners = new Set<() => void>();
let current = read();

export const getPreferences = (): Preferences => current;

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export const usePreferences = (): Preferences => useSyncExternalStore(listen, getPreferences);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Preferences {
  const kept = parse(localStorage.getItem(KEY));
  return {
    language: LANGUAGES.find((language) => language === kept.language) ?? findLanguage(navigator.languages),
    zone: kept.zone && isZone(kept.zone) ? kept.zone : getOwnZone(),
  };
}

function parse(text: string | null): Partial<Preferences> {
  try {
    return (JSON.parse(text ?? '{}') as Partial<Preferences> | null) ?? {};
  } catch {
    return {};
  }
}
