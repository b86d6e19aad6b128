import type { AbstractIntlMessages } from 'use-intl';
import type { Language } from './languages';

type Files = Record<string, unknown>;

const LOADERS: Record<Language, () => Promise<{ default: Files }>> = {
  en: () => import('@/messages/en'),
  de: () => import('@/messages/de'),
  fr: () => import('@/messages/fr'),
  es: () => import('@/messages/es'),
  pt: () => import('@/messages/pt'),
  zh: () => import('@/messages/zh'),
  ja: () => import('@/messages/ja'),
};

/** All messages of a language; each file is an area, named like the file. */
export async function loadMessages(language: Language): Promise<AbstractIntlMessages> {
  const { default: files } = await LOADERS[language]();
  return Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/(.+)\.json$/, '$1'), messages as AbstractIntlMessages]),
  );
}
