import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, get, post, remove } from './client';
import type { Question } from './question';

const PATH = '/api/websites/{websiteId}/annotations';
type Notes = Answer<'get', typeof PATH>;
export type Note = Notes['data'][number];
const key = (websiteId: string) => ['website', websiteId, 'annotations'];

/** The notes on charts within the range of a question. */
export const useNotes = ({ websiteId, startAt, endAt, ready }: Question, enabled = true) =>
  useQuery({
    queryKey: [...key(websiteId), startAt, endAt],
    queryFn: ({ signal }) => get(PATH, { path: { websiteId }, query: { startAt, endAt, pageSize: 200 }, signal }),
    enabled: enabled && ready,
  });

export interface NoteFields {
  id?: string;
  date: string;
  note: string;
  allDay: boolean;
}

/** Adds a note, or with `id` changes one; ends when the charts show it. */
export function useSaveNote(websiteId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: NoteFields) =>
      id ? post(`${PATH}/{annotationId}`, { path: { websiteId, annotationId: id }, body }) : post(PATH, { path: { websiteId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: key(websiteId) }),
  });
}

/** Takes a note off the charts at once, and puts it back when the server refuses. */
export function useRemoveNote(websiteId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (annotationId: string) => remove(`${PATH}/{annotationId}`, { path: { websiteId, annotationId } }),
    onMutate: async (annotationId) => {
      await client.cancelQueries({ queryKey: key(websiteId) });
      const before = client.getQueriesData<Notes>({ queryKey: key(websiteId) });
      client.setQueriesData<Notes>({ queryKey: key(websiteId) }, (notes) => notes && { ...notes, data: notes.data.filter(({ id }) => id !== annotationId) });
      return before;
    },
    onError: (_error, _id, before) => before?.forEach(([name, notes]) => client.setQueryData(name, notes)),
    onSettled: () => client.invalidateQueries({ queryKey: key(websiteId) }),
  });
}
