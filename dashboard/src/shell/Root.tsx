import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazyPart } from '@/components/lazy-part';
import { useRested } from '@/components/when-idle';
import { ConnectionNotice } from './ConnectionNotice';

const Tips = lazyPart(() => import('@/components/Tips'));

/** What is around every page, also those of shares and frames. */
export function Root() {
  const rested = useRested();
  return (
    <>
      <Outlet />
      <ConnectionNotice />
      {rested && <Suspense><Tips /></Suspense>}
    </>
  );
}
