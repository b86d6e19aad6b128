export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'zh', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  zh: '中文',
  ja: '日本語',
};

/** How a document says that it is in a language: of the two ways to write Chinese it is the simplified one, Portuguese is that of Brazil. */
export const getTag = (language: Language): string => ({ zh: 'zh-Hans', pt: 'pt-BR' })[language as string] ?? language;

/** Where numbers and dates are written differently by region; the others are those of one region here. */
const REGIONAL: readonly string[] = ['en', 'de', 'fr', 'es'];

/** A language as it is written where the reader is, such as `en-GB` in place of `en`, as far as the browser tells. */
export const findLocale = (language: string, wanted: readonly string[]): string =>
  (REGIONAL.includes(language) && wanted.find((tag) => tag.toLowerCase().startsWith(`${language}-`) && Intl.DateTimeFormat.supportedLocalesOf(tag).length)) || language;

/** The first of the wanted languages (such as `de-AT`) that there is. */
export function findLanguage(wanted: readonly string[]): Language {
  const short = wanted.map((name) => name.slice(0, 2).toLowerCase());
  return short.flatMap((name) => LANGUAGES.filter((language) => language === name))[0] ?? 'en';
}
