/** All users, for admins. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, type Paged, post, remove } from './client';
import { useChange } from './changes';

export type Role = 'admin' | 'user' | 'view-only';
export interface User {
  id: string;
  username: string;
  role: Role;
  createdAt: string;
  _count: { websites: number };
}

const KEY = ['users'];
const USER = '/api/users/{userId}';

export const useUsers = (slice: { search?: string; page?: number; pageSize: number }, enabled = true) =>
  useQuery({
    queryKey: [...KEY, slice],
    queryFn: ({ signal }) => get('/api/users', { query: slice, signal }) as Promise<unknown> as Promise<Paged<User>>,
    placeholderData: keepPreviousData,
    enabled,
  });

export const useCreateUser = () =>
  useChange((body: { username: string; password: string; role: Role }) => post('/api/users', { body }), KEY);

export const useSaveUser = () =>
  useChange(
    ({ userId, ...body }: { userId: string; username?: string; password?: string; role?: Role }) => post(USER, { path: { userId }, body }),
    KEY,
    ['me'],
  );

export const useDeleteUser = () => useChange((userId: string) => remove(USER, { path: { userId } }), KEY, ['websites'], ['teams']);
