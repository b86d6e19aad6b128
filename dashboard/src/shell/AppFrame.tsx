import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { getToken, onLogin } from '@/api/login';
import { queryClient } from '@/api/queries';
import { LoadingRows } from '@/components/states';
import classes from './AppFrame.module.css';
import { Brand } from './Brand';
import { Sidebar } from './Sidebar';

const Overlays = lazy(() => import('./Overlays'));

/** The frame around all pages of whoever is logged in: navigation, palette, shortcuts. */
export function AppFrame() {
  const t = useTranslations('shell');
  const [open, { toggle, close }] = useDisclosure();
  const main = useRef<HTMLElement>(null);
  const location = useLocation();
  const navigate = useNavigate();

  useEffect(close, [location.pathname, close]);
  useEffect(
    () =>
      onLogin(() => {
        queryClient.clear();
        if (!getToken()) void navigate({ to: '/login', search: { next: location.href } as never });
      }),
    [navigate, location.href],
  );

  return (
    <AppShell
      layout="alt"
      header={{ height: { base: 48, sm: 0 } }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding={0}
      classNames={{ main: classes.main, navbar: classes.navbar, header: classes.header }}
    >
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="md" gap="sm">
          <Burger opened={open} onClick={toggle} size="sm" aria-label={t('navigation')} />
          <Brand />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={t('navigation')}>
        <Sidebar onClose={close} />
      </AppShell.Navbar>
      <AppShell.Main ref={main} tabIndex={-1}>
        <Suspense fallback={<LoadingRows />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <Suspense>
        <Overlays />
      </Suspense>
    </AppShell>
  );
}
