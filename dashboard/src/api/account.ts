/** Whoever is logged in: what they may do, and their password. */
import { useQuery } from '@tanstack/react-query';
import { post } from './client';
import { signIn, useMe } from './me';
import { useWebsite } from './websites';

export type TeamRole = 'team-owner' | 'team-manager' | 'team-member' | 'team-view-only';
export interface OwnTeam {
  id: string;
  name: string;
  role: TeamRole;
}
interface Account {
  id: string;
  username: string;
  role: string;
  isAdmin: boolean;
  createdAt: string;
  teams: OwnTeam[];
}

/** A website, link, pixel or board: it belongs to a person or to a team. */
interface Owned {
  userId: string | null;
  teamId: string | null;
}

const EDITORS: readonly string[] = ['team-owner', 'team-manager', 'team-member'];
const MANAGERS: readonly string[] = ['team-owner', 'team-manager'];

/** The person with their role in each of their teams. */
export const useAccount = (enabled = true) =>
  useQuery({ queryKey: ['me', 'account'], queryFn: ({ signal }) => post('/api/auth/verify', { signal }) as Promise<unknown> as Promise<Account>, staleTime: 60_000, enabled });

/** What the person may do; nothing while that is not known. */
export function useRights(enabled = true) {
  const me = useMe(enabled).data?.user;
  const account = useAccount(enabled).data;
  const isAdmin = me?.isAdmin ?? false;
  const creates = !!me && me.role !== 'view-only';
  const roleIn = (teamId: string | null) => account?.teams.find(({ id }) => id === teamId)?.role ?? '';
  const owns = (thing: Owned) => !!me && thing.userId === me.id;
  const changes = (thing: Owned) => isAdmin || (creates && (owns(thing) || EDITORS.includes(roleIn(thing.teamId))));
  return {
    id: me?.id,
    isAdmin,
    creates,
    changes,
    /** Teams that websites can be made in or given to. */
    teams: (account?.teams ?? []).filter(({ role }) => creates && EDITORS.includes(role)),
    manages: (teamId: string) => isAdmin || MANAGERS.includes(roleIn(teamId)),
    ownsTeam: (teamId: string) => isAdmin || roleIn(teamId) === 'team-owner',
    /** The owner cannot leave. */
    leaves: (teamId: string) => !['', 'team-owner'].includes(roleIn(teamId)),
    takes: (thing: Owned) => !owns(thing) && (isAdmin || (creates && roleIn(thing.teamId) === 'team-owner')),
  };
}

/** Whether the person may change a website and what is kept beside it; no while that is not known, and for whoever has but opened a share. */
export function useMayChange(websiteId: string, enabled = true): boolean {
  const website = useWebsite(websiteId, enabled).data;
  const { changes } = useRights(enabled);
  return enabled && !!website && changes(website);
}

/** Changes the password, which ends all logins, and logs in again here. */
export async function changePassword(username: string, currentPassword: string, newPassword: string): Promise<void> {
  await post('/api/me/password', { body: { currentPassword, newPassword } });
  await signIn(username, newPassword);
}
