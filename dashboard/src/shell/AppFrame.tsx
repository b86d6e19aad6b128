import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { getToken, onLogin } from '@/api/login';
import { queryClient } from '@/api/queries';
import { lazyPart } from '@/components/lazy-part';
import { LoadingRows } from '@/components/states';
import { useRested } from '@/components/when-idle';
import classes from './AppFrame.module.css';
import { Brand } from './Brand';
import { Sidebar } from './Sidebar';
import { useEarlyKey } from './early-key';

const DOOR = '/login';
const Overlays = lazyPart(() => import('./Overlays'));

/** The frame around all pages of whoever is logged in: navigation, palette, shortcuts. */
export function AppFrame() {
  const t = useTranslations('shell');
  const [open, { toggle, close }] = useDisclosure();
  const main = useRef<HTMLElement>(null);
  const location = useLocation();
  const navigate = useNavigate();
  const early = useEarlyKey();
  const rested = useRested(!!early);

  useEffect(close, [location.pathname, close]);
  useEffect(() => {
    const follow = async () => {
      // On the way to the door this frame still stands, and asks again for what is forgotten.
      if (!getToken() && location.pathname !== DOOR) await navigate({ to: DOOR, search: { next: location.href } as never });
      queryClient.clear();
    };
    if (!getToken()) void follow(); // the login may have ended before there was anybody to hear of it
    return onLogin(() => void follow());
  }, [navigate, location.href, location.pathname]);

  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <header className={classes.header}>
        <Burger opened={open} onClick={toggle} size="sm" aria-label={t('navigation')} aria-expanded={open} />
        <Brand />
      </header>
      {open && <div className={classes.shade} onClick={close} aria-hidden />}
      <nav className={classes.navbar} aria-label={t('navigation')} data-open={open || undefined}>
        <Sidebar onClose={close} />
      </nav>
      <main ref={main} tabIndex={-1} className={classes.main}>
        <Suspense fallback={<LoadingRows />}>
          <Outlet />
        </Suspense>
      </main>
      {rested && <Suspense><Overlays early={early} /></Suspense>}
    </div>
  );
}
