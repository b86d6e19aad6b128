/** Mantine's colour scheme is one of the person's preferences. */
import type { MantineColorSchemeManager } from '@mantine/core';
import { getPreferences, onPreferences, setPreferences } from '@/preferences';

export function makeSchemeManager(): MantineColorSchemeManager {
  let leave = () => {};
  return {
    get: () => getPreferences().theme,
    set: (theme) => setPreferences({ theme }),
    subscribe: (tell) => {
      let told = getPreferences().theme;
      leave = onPreferences(() => {
        const { theme } = getPreferences();
        if (theme !== told) tell((told = theme));
      });
    },
    unsubscribe: () => leave(),
    clear: () => setPreferences({ theme: null }),
  };
}
