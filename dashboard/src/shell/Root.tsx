import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useRested } from '@/components/when-idle';

const Tips = lazy(() => import('@/components/Tips'));

/** What is around every page, also those of shares and frames. */
export function Root() {
  const rested = useRested();
  return (
    <>
      <Outlet />
      {rested && <Suspense><Tips /></Suspense>}
    </>
  );
}
