import { useQuery } from '@tanstack/react-query';
import { useChange } from './changes';
import { get, type Paged, post, remove } from './client';

export type SegmentKind = 'segment' | 'cohort';

/** A condition as it is kept: `name` is a field, perhaps with a number behind it. */
export interface StoredFilter {
  name: string;
  operator: string;
  value: string | string[];
}
export interface SegmentParameters {
  filters?: StoredFilter[];
  match?: 'all' | 'any';
  /** Words such as `30day`; empty is the range that is looked at. */
  dateRange?: string;
  /** What the sessions of a cohort did. */
  action?: { type: 'path' | 'event'; value: string };
}
export interface Segment {
  id: string;
  name: string;
  type: SegmentKind;
  parameters: SegmentParameters;
  createdAt: string;
}
export interface SegmentFields {
  id?: string;
  type: SegmentKind;
  name: string;
  parameters: SegmentParameters;
}

const PATH = '/api/websites/{websiteId}/segments';
const ONE = `${PATH}/{segmentId}` as const;
const key = (websiteId: string) => ['website', websiteId, 'segments'];

/** Kept filters (`segment`) or kept groups of visitors (`cohort`) of a website. */
export const useSegments = (websiteId: string, type: SegmentKind, enabled = true) =>
  useQuery({
    queryKey: [...key(websiteId), type],
    queryFn: ({ signal }) =>
      get(PATH, { path: { websiteId }, query: { type, pageSize: 200 }, signal }) as Promise<unknown> as Promise<Paged<Segment>>,
    enabled,
  });

/** Keeps a segment or cohort, or with `id` changes one. */
export const useSaveSegment = (websiteId: string) =>
  useChange(
    ({ id, ...body }: SegmentFields) =>
      id ? post(ONE, { path: { websiteId, segmentId: id }, body: body as never }) : post(PATH, { path: { websiteId }, body: body as never }),
    key(websiteId),
  );

export const useDeleteSegment = (websiteId: string) =>
  useChange((segmentId: string) => remove(ONE, { path: { websiteId, segmentId } }), key(websiteId));
