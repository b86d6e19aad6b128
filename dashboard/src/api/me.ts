import { useQuery } from '@tanstack/react-query';
import { get, post } from './client';
import { forgetLogin, keepLogin } from './login';

export const useMe = (enabled = true) => useQuery({ queryKey: ['me'], queryFn: ({ signal }) => get('/api/me', { signal }), staleTime: 5 * 60_000, enabled });

export async function signIn(username: string, password: string): Promise<void> {
  const { token } = await post('/api/auth/login', { body: { username, password } });
  keepLogin(token);
}

/** Forget the login here at once, and have the server end it. */
export async function signOut(): Promise<void> {
  try {
    await post('/api/auth/logout');
  } finally {
    forgetLogin();
  }
}
