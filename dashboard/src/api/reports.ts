/** Reports: questions with parameters of their own, and those that are kept under a name. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, get, type Paged, post, remove } from './client';
import { asReport, type Question } from './question';

export type ReportType = 'attribution' | 'breakdown' | 'funnel' | 'goal' | 'journey' | 'retention' | 'revenue' | 'utm';

/** One report, kept while its parameters stay the same. The last answer stays until the next one is there. */
export function useReport<T>(type: ReportType, question: Question, parameters: object = {}, enabled = true) {
  const body = asReport(type, question, parameters);
  return useQuery({
    queryKey: ['site', question.websiteId, 'reports', body],
    queryFn: ({ signal }) => post(`/api/reports/${type}` as '/api/reports/utm', { body: body as never, signal }) as Promise<T>,
    enabled: enabled && question.ready,
    placeholderData: keepPreviousData,
  });
}

export interface SavedReport {
  id: string;
  websiteId: string;
  type: string;
  name: string;
  description: string;
  parameters: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
}
export type Draft = Pick<SavedReport, 'type' | 'name' | 'parameters'>;

const MOST = 200;
const key = (websiteId: string) => ['website', websiteId, 'saved-reports'];
type List = Paged<SavedReport>;

/** All saved reports of a website. Whoever looks through a share is refused and does not ask. */
export const useSavedReports = (websiteId: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: key(websiteId),
    queryFn: ({ signal }) =>
      get('/api/reports', { query: { websiteId, pageSize: MOST, orderBy: 'updatedAt', sortDescending: 'true' }, signal }) as Promise<unknown> as Promise<List>,
    retry: (count, error) => count < 1 && !(error instanceof ApiError),
  });

/** Saves a report under a name, or changes the one with this id; gives the saved one. */
export function useSaveReport(websiteId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, ...draft }: Partial<Draft> & { id?: string }) => {
      const body = { websiteId, ...draft } as never;
      const saved = id ? await post('/api/reports/{reportId}' as '/api/reports', { path: { reportId: id }, body }) : await post('/api/reports', { body });
      return saved as unknown as SavedReport;
    },
    onSuccess: (saved) => {
      client.setQueryData<List>(key(websiteId), (list) => list && { ...list, data: [saved, ...list.data.filter(({ id }) => id !== saved.id)] });
      return client.invalidateQueries({ queryKey: key(websiteId) });
    },
  });
}

/** Takes a saved report off the list at once, and puts it back when the server refuses. */
export function useRemoveReport(websiteId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reportId: string) => remove('/api/reports/{reportId}' as never, { path: { reportId } }) as Promise<unknown>,
    onMutate: async (reportId) => {
      await client.cancelQueries({ queryKey: key(websiteId) });
      const before = client.getQueryData<List>(key(websiteId));
      client.setQueryData<List>(key(websiteId), (list) => list && { ...list, data: list.data.filter(({ id }) => id !== reportId) });
      return before;
    },
    onError: (_error, _id, before) => before && client.setQueryData(key(websiteId), before),
    onSettled: () => client.invalidateQueries({ queryKey: key(websiteId) }),
  });
}
