/** Requests that change something: afterwards what is listed is asked for again. */
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';

/** Runs `change`; ends when the queries below the `stale` keys have newer answers. */
export function useChange<Given = void, Made = unknown>(change: (given: Given) => Promise<Made>, ...stale: QueryKey[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
  }).mutateAsync;
}
