// When the page is left, kept for going back, or has its network again.

export interface Lifecycle {
  leave(): void;
  comeBack(): void;
  reconnect(): void;
}

/** Call the functions at their times until the function that is returned is called. */
export function followLifecycle({ leave, comeBack, reconnect }: Lifecycle): () => void {
  const hide = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  const show = (event: PageTransitionEvent): void => {
    if (event.persisted) comeBack();
  };
  document.addEventListener('visibilitychange', hide);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', show);
  addEventListener('online', reconnect);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', show);
    removeEventListener('online', reconnect);
  };
}
