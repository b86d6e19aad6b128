/** Filters that the server cannot read, such as regular expressions that are none, and segments and cohorts that are no more. */
import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isField } from '@/view/filters';
import { ApiError, type FaultTree } from './client';

const STORED = ['segment', 'cohort'];

/** The names of parameters that are filters which the server has refused in this answer: `path`, `path1`, `segment`. */
export function listBadFilters(error: unknown): string[] {
  if (!(error instanceof ApiError) || error.status !== 400) return [];
  const trees: (Record<string, FaultTree> | undefined)[] = [error.properties, error.properties.filters?.properties];
  return trees.flatMap((tree) => Object.keys(tree ?? {})).filter((name) => STORED.includes(name) || isField(name.replace(/\d+$/, '')));
}

/** Whether an answer was refused for a segment or cohort that is no more. */
export const isGone = (error: unknown): boolean => listBadFilters(error).some((name) => STORED.includes(name));

/** The names of refused filters in all answers that the page shows now, in order and each once. */
export function useBadFilters(): string[] {
  const cache = useQueryClient().getQueryCache();
  const names = useSyncExternalStore(
    (tell) => cache.subscribe(notifyManager.batchCalls(tell)),
    () => [...new Set(cache.findAll({ type: 'active' }).flatMap(({ state }) => listBadFilters(state.error)))].sort().join(),
  );
  return names ? names.split(',') : [];
}
