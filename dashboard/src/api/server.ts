/** What the server tells about itself. */
import { useQuery } from '@tanstack/react-query';
import { apiUrl, BASE_PATH } from '@/base';
import { get } from './client';

export interface Config {
  currentVersion: string;
  privateMode: boolean;
  trackerScriptName?: string;
}
export interface Readiness {
  status: 'ok' | 'unavailable';
  /** `ok` or what is wrong, by the name of the part. */
  checks: Record<string, string>;
}

const CHECK_MS = 15_000;

export const useConfig = () =>
  useQuery({ queryKey: ['config'], queryFn: ({ signal }) => get('/api/config', { signal }) as Promise<unknown> as Promise<Config>, staleTime: Infinity });

/** Whether every part of the server works; a server that is not ready answers 503 with the same body. */
export const useReadiness = () =>
  useQuery({
    queryKey: ['readiness'],
    queryFn: async ({ signal }) => (await (await fetch(apiUrl('/readyz'), { signal })).json()) as Readiness,
    refetchInterval: CHECK_MS,
    retry: false,
  });

/** The address of this server as pages of other sites need it. */
export const getServerUrl = (): string => window.location.origin + BASE_PATH;

/** The hash of a script's text as browsers compare it; `possible` only where the page came by a secure way. */
export function useIntegrity(file: string, enabled: boolean) {
  const possible = window.isSecureContext;
  const query = useQuery({
    queryKey: ['integrity', file],
    queryFn: async ({ signal }) => {
      const text = await (await fetch(`${BASE_PATH}/${file}`, { signal })).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', text));
      return `sha384-${btoa(String.fromCharCode(...hash))}`;
    },
    enabled: enabled && possible,
    staleTime: Infinity,
  });
  return { data: query.data, possible };
}
