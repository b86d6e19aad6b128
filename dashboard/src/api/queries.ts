import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client';

const FRESH_MS = 30_000;

/** Answers are kept; what was refused for good is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status === 503),
    },
  },
});
