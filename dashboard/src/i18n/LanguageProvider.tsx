import { type ReactNode, useEffect, useState } from 'react';
import { type AbstractIntlMessages, IntlProvider } from 'use-intl';
import { usePreferences } from '@/preferences';
import type { Language } from './languages';
import { loadMessages } from './messages';

interface Loaded {
  language: Language;
  messages: AbstractIntlMessages;
}

/** Gives the chosen language to all below; shows nothing until the first one is there, and the old one until the next is. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language, zone } = usePreferences();
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    let wanted = true;
    void loadMessages(language).then((messages) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      setLoaded({ language, messages });
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  if (!loaded) return null;
  return (
    <IntlProvider locale={loaded.language} messages={loaded.messages} timeZone={zone}>
      {children}
    </IntlProvider>
  );
}
