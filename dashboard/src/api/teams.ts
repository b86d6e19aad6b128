import { useQuery } from '@tanstack/react-query';
import { get, type Paged } from './client';

export interface Team {
  id: string;
  name: string;
  accessCode: string | null;
  logoUrl: string | null;
  createdAt: string;
  _count: { members: number; websites: number };
}

/** The teams of this person. */
export const useTeams = () =>
  useQuery({ queryKey: ['teams'], queryFn: ({ signal }) => get('/api/teams', { query: { pageSize: 200 }, signal }) as Promise<Paged<Team>> });
