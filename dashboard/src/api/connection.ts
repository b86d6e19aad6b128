/** Whether the server can be reached. While it cannot, it is looked for; what had failed is asked again once it is back. */
import { useSyncExternalStore } from 'react';
import { apiUrl } from '@/base';

const AGAIN_MS = 3_000;

let lost = false;
let looking: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Whether there is no way to the server now. */
export const isLost = (): boolean => lost;

/** The same, for what is drawn. */
export const useLost = (): boolean => useSyncExternalStore(onConnection, isLost);

/** Hears when the server is lost and when it is back. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A request has got no answer: perhaps only that one. */
export function doubt(): void {
  if (!navigator.onLine) tell(true);
  void look();
}

/** Some answer has come. */
export const tellFound = (): void => tell(false);

/** Asks the server for a sign of life; ends with whether there was one. */
export async function look(): Promise<boolean> {
  looking ??= ask().finally(() => (looking = undefined));
  await looking;
  return !lost;
}

/** Ends when the server can be reached. */
export async function awaitConnection(): Promise<void> {
  if (await look()) return;
  await new Promise<void>((resolve) => {
    const stop = onConnection(() => {
      if (lost) return;
      stop();
      resolve();
    });
  });
}

async function ask(): Promise<void> {
  const answer = await fetch(apiUrl('/api/heartbeat'), { cache: 'no-store' }).catch(() => undefined);
  tell(!answer);
}

let timer: number | undefined;

function tell(now: boolean): void {
  window.clearTimeout(timer);
  if (now) timer = window.setTimeout(() => void look(), AGAIN_MS);
  if (now === lost) return;
  lost = now;
  for (const listener of [...listeners]) listener();
}

window.addEventListener('offline', () => tell(true));
window.addEventListener('online', () => void look());
