import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client';
import { isLost, onConnection } from './connection';

const FRESH_MS = 30_000;

/** Answers are kept; what was refused for good is not asked again. Without a connection questions fail at once rather than wait. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      networkMode: 'always',
      refetchOnWindowFocus: true,
      retry: (count, error) => !isLost() && count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status === 503),
    },
    mutations: { networkMode: 'always' },
  },
});

/** What has failed meanwhile is asked once more, each by itself, as soon as the server is back. */
onConnection(() => {
  if (!isLost()) void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.error !== null });
});
