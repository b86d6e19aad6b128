import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import './theme/theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followPerson } from '@/api/preferences';
import { queryClient } from '@/api/queries';
import { FORCED_SCHEME, NONCE } from '@/base';
import { LanguageProvider } from '@/i18n/LanguageProvider';
import { router } from '@/router';
import { makeSchemeManager } from '@/theme/scheme';
import { resolveVariables, theme } from '@/theme/theme';

if (NONCE) setNonce(NONCE);
if (!FORCED_SCHEME) followPerson();
const schemes = makeSchemeManager();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} colorSchemeManager={schemes} defaultColorScheme="auto" {...(FORCED_SCHEME ? { forceColorScheme: FORCED_SCHEME } : {})} getStyleNonce={() => NONCE ?? ''}>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
