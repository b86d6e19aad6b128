/** The messages of a language in two parts: those that are needed first, with the names of all pages, and the words of the other pages. */
import type { AbstractIntlMessages } from 'use-intl';
import type { Language } from './languages';

type Files = Record<string, unknown>;
type Loader = () => Promise<{ default: Files }>;

const FIRST: Record<Language, Loader> = {
  en: () => import('@/messages/en'),
  de: () => import('@/messages/de'),
  fr: () => import('@/messages/fr'),
  es: () => import('@/messages/es'),
  pt: () => import('@/messages/pt'),
  zh: () => import('@/messages/zh'),
  ja: () => import('@/messages/ja'),
};
const MORE: Record<Language, Loader> = {
  en: () => import('@/messages/en.more'),
  de: () => import('@/messages/de.more'),
  fr: () => import('@/messages/fr.more'),
  es: () => import('@/messages/es.more'),
  pt: () => import('@/messages/pt.more'),
  zh: () => import('@/messages/zh.more'),
  ja: () => import('@/messages/ja.more'),
};
const EARLY = new Set(['login', 'overview', 'websites']);

let tell: () => void = () => undefined;
const told = new Promise<void>((resolve) => {
  tell = resolve;
});

/** The words that are needed first; of the other areas only the `title` is there. */
export const loadFirst = async (language: Language): Promise<AbstractIntlMessages> => readAreas((await FIRST[language]()).default);

/** All messages of a language. */
export async function loadAll(language: Language): Promise<AbstractIntlMessages> {
  const [first, more] = await Promise.all([FIRST[language](), MORE[language]()]);
  return { ...readAreas(first.default), ...readAreas(more.default) };
}

/** Says that all words are there. */
export const tellAll = (): void => tell();

/** Ends when the words of a page are there. */
export const awaitWords = (key: string): Promise<void> => (EARLY.has(key) ? Promise.resolve() : told);

/** Each file is an area, named like the file. */
const readAreas = (files: Files): AbstractIntlMessages =>
  Object.fromEntries(Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/(.+)\.json(\?\w+)?$/, '$1'), messages as AbstractIntlMessages]));
