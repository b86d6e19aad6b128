// When the page is left, kept for going back, or has its network again.

export interface Lifecycle {
  /** The page is hidden, or `gone`: then it may never run again. */
  leave(gone: boolean): void;
  comeBack(): void;
  reconnect(): void;
}

/** Call the functions at their times until the function that is returned is called. */
export function followLifecycle({ leave, comeBack, reconnect }: Lifecycle): () => void {
  let gone = false;
  const hide = (): void => {
    if (document.visibilityState === 'hidden' && !gone) leave(false); // browsers also hide a page that is gone
  };
  const go = (): void => {
    gone = true;
    leave(true);
  };
  const show = (event: PageTransitionEvent): void => {
    gone = false;
    if (event.persisted) comeBack();
  };
  document.addEventListener('visibilitychange', hide);
  addEventListener('pagehide', go);
  addEventListener('pageshow', show);
  addEventListener('online', reconnect);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    removeEventListener('pagehide', go);
    removeEventListener('pageshow', show);
    removeEventListener('online', reconnect);
  };
}
