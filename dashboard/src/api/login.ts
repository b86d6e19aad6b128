/** The login kept in this browser. Its token is told to nobody but the server. */

const KEY = 'footfall.token';
const listeners = new Set<() => void>();

export const getToken = (): string => localStorage.getItem(KEY) ?? '';

export function keepLogin(token: string): void {
  localStorage.setItem(KEY, token);
  tell();
}

export function forgetLogin(): void {
  localStorage.removeItem(KEY);
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
