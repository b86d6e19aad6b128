import { type ReactNode, useEffect, useState } from 'react';
import { type AbstractIntlMessages, IntlProvider } from 'use-intl';
import { usePreferences } from '@/preferences';
import { getTag, type Language } from './languages';
import { loadAll, loadFirst, tellAll } from './messages';

interface Loaded {
  language: Language;
  messages: AbstractIntlMessages;
  whole: boolean;
}

/** Gives the chosen language to all below; shows nothing until the first words are there, and the old language until all of the next are. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language, zone } = usePreferences();
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    let wanted = true;
    const show = (messages: AbstractIntlMessages, whole: boolean) => {
      if (!wanted) return;
      document.documentElement.lang = getTag(language);
      setLoaded((before) => (whole || !before ? { language, messages, whole } : before));
    };
    void loadFirst(language).then((messages) => show(messages, false));
    void loadAll(language).then((messages) => show(messages, true));
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    if (loaded?.whole) tellAll();
  }, [loaded]);

  if (!loaded) return null;
  return (
    <IntlProvider locale={loaded.language} messages={loaded.messages} timeZone={zone}>
      {children}
    </IntlProvider>
  );
}
