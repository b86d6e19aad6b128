/** The login kept in this browser. Its token is told to nobody but the server. */
import { keep, recall } from '@/storage';

const KEY = 'footfall.token';
const listeners = new Set<() => void>();

export const getToken = (): string => recall(KEY) ?? '';

export function keepLogin(token: string): void {
  keep(KEY, token);
  tell();
}

export function forgetLogin(): void {
  keep(KEY, null);
  tell();
}

/** Call `listener` whenever somebody logs in or out, here or in another tab; gives what ends that. */
export function onLogin(listener: () => void): () => void {
  const heard = (event: StorageEvent): void => {
    if (event.key === KEY) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', heard);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', heard);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}
