/** The names of months and days in the calendar of the range picker. */
import dayjs from 'dayjs';

const LOADERS: Record<string, () => Promise<unknown>> = {
  de: () => import('dayjs/locale/de'),
  fr: () => import('dayjs/locale/fr'),
  es: () => import('dayjs/locale/es'),
  pt: () => import('dayjs/locale/pt-br'),
  zh: () => import('dayjs/locale/zh'),
  ja: () => import('dayjs/locale/ja'),
};
/** What the calendar calls a language: our Portuguese is that of Brazil. */
export const getDateLocale = (language: string): string => (language === 'pt' ? 'pt-br' : language);

const loaded = new Map<string, Promise<unknown>>();

/** Ends when the calendar can speak this language. */
export function loadDateWords(language: string): Promise<unknown> {
  let words = loaded.get(language);
  if (!words) {
    words = (LOADERS[language] ?? (() => Promise.resolve()))().then(() => dayjs.locale(getDateLocale(language)));
    loaded.set(language, words);
  }
  return words;
}
