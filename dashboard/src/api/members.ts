/** Teams as their members see and change them. */
import { useQuery } from '@tanstack/react-query';
import type { TeamRole } from './account';
import { get, type Paged, post, remove } from './client';
import { useChange } from './changes';
import type { Team } from './teams';
import type { Website } from './websites';

export interface Member {
  id: string;
  userId: string;
  role: TeamRole;
  createdAt: string;
  user: { id: string; username: string };
}

const TEAM = '/api/teams/{teamId}';
const MEMBERS = `${TEAM}/users` as const;
const MEMBER = `${MEMBERS}/{userId}` as const;
const LISTS = [['teams'], ['me']];

export const useTeam = (teamId: string) =>
  useQuery({ queryKey: ['teams', teamId], queryFn: ({ signal }) => get(TEAM, { path: { teamId }, signal }) as Promise<unknown> as Promise<Team> });

export const useMembers = (teamId: string) =>
  useQuery({
    queryKey: ['teams', teamId, 'members'],
    queryFn: ({ signal }) => get(MEMBERS, { path: { teamId }, query: { pageSize: 200 }, signal }) as Promise<unknown> as Promise<Paged<Member>>,
  });

export const useTeamSites = (teamId: string) =>
  useQuery({
    queryKey: ['teams', teamId, 'websites'],
    queryFn: ({ signal }) => get(`${TEAM}/websites`, { path: { teamId }, query: { pageSize: 200 }, signal }) as Promise<unknown> as Promise<Paged<Website>>,
  });

export const useCreateTeam = () =>
  useChange(async (name: string) => (await post('/api/teams', { body: { name } }))[0]?.id ?? '', ...LISTS);

export const useJoinTeam = () =>
  useChange((accessCode: string) => post('/api/teams/join', { body: { accessCode } }), ...LISTS, ['websites']);

export const useSaveTeam = (teamId: string) =>
  useChange((body: { name?: string; accessCode?: string }) => post(TEAM, { path: { teamId }, body }), ...LISTS);

export const useDeleteTeam = (teamId: string) => useChange(() => remove(TEAM, { path: { teamId } }), ...LISTS, ['websites']);

export const useAddMember = (teamId: string) =>
  useChange((body: ({ userId: string } | { username: string }) & { role: 'team-manager' | 'team-member' | 'team-view-only' }) => post(MEMBERS, { path: { teamId }, body }), ...LISTS);

export const useSetRole = (teamId: string) =>
  useChange(({ userId, role }: { userId: string; role: TeamRole }) => post(MEMBER, { path: { teamId, userId }, body: { role: role as 'team-member' } }), ...LISTS);

export const useRemoveMember = (teamId: string) =>
  useChange((userId: string) => remove(MEMBER, { path: { teamId, userId } }), ...LISTS, ['websites']);
