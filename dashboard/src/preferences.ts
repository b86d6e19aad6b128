/** What a person has chosen: language, theme, time zone, where weeks begin, what websites open with. This browser has a copy,
 * so that nothing waits for the server, which keeps it with the person (`api/preferences.ts`).
 */
import { useSyncExternalStore } from 'react';
import { getOwnZone, isZone } from '@/time/zone';
import { keep, recall } from '@/storage';
import { findLanguage, type Language, LANGUAGES } from '@/i18n/languages';
import { DEFAULT_PERIOD, PERIODS, type Period } from '@/view/range';

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];
/** 0 is Sunday. */
export type FirstDay = 0 | 1 | 6;
export interface Preferences {
  language: Language;
  theme: Theme;
  zone: string;
  /** The day on which weeks begin; null where that follows the language. */
  firstDay: FirstDay | null;
  /** The range that websites open with; an address without a range means seven days to everybody. */
  period: Period;
}
/** What was chosen; null is no choice any more. */
export type Choices = { [Name in keyof Preferences]?: Preferences[Name] | null };

const KEY = 'footfall.preferences';
const THEME_KEY_BEFORE = 'mantine-color-scheme-value';
const FIRST_DAYS: readonly FirstDay[] = [0, 1, 6];
const listeners = new Set<() => void>();
const choosers = new Set<(choices: Choices) => void>();
let chosen = read();
let current = complete(chosen);

export const getPreferences = (): Preferences => current;

/** Chooses, here and wherever the person looks at it. */
export function setPreferences(choices: Choices): void {
  applyChoices(choices);
  for (const tell of choosers) tell(choices);
}

/** Takes over what was chosen elsewhere. */
export function applyChoices(choices: Choices): void {
  chosen = clean({ ...chosen, ...choices });
  keep(KEY, JSON.stringify(chosen));
  update();
}

export const usePreferences = (): Preferences => useSyncExternalStore(onPreferences, getPreferences);

/** Call `listener` whenever something else is chosen, here or in another tab; gives what ends that. */
export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Call `listener` with each choice that is made here; gives what ends that. */
export function onChoice(listener: (choices: Choices) => void): () => void {
  choosers.add(listener);
  return () => choosers.delete(listener);
}

window.addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  chosen = read();
  update();
});

function update(): void {
  current = complete(chosen);
  for (const listener of listeners) listener();
}

function complete({ language, theme, zone, firstDay, period }: Choices): Preferences {
  return {
    language: language ?? findLanguage(navigator.languages),
    theme: theme ?? 'auto',
    zone: zone ?? getOwnZone(),
    firstDay: firstDay ?? null,
    period: period ?? DEFAULT_PERIOD,
  };
}

function read(): Choices {
  const kept = parse(recall(KEY));
  return clean({ ...kept, theme: kept.theme ?? (recall(THEME_KEY_BEFORE) as Theme | null) });
}

/** Only what there is to choose: the copy may be of another version, and the server tells what other programs chose. */
function clean({ language, theme, zone, firstDay, period }: Choices): Choices {
  return {
    ...keepIf('language', LANGUAGES, language),
    ...keepIf('theme', THEMES, theme),
    ...(zone && isZone(zone) ? { zone } : {}),
    ...keepIf('firstDay', FIRST_DAYS, firstDay),
    ...keepIf('period', PERIODS, period),
  };
}

function keepIf<T>(name: string, options: readonly T[], value: T | null | undefined): Record<string, T> {
  return value !== null && value !== undefined && options.includes(value) ? { [name]: value } : {};
}

function parse(text: string | null): Choices {
  try {
    return (JSON.parse(text ?? '{}') as Choices | null) ?? {};
  } catch {
    return {};
  }
}
