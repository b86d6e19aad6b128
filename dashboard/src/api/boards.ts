import { useQuery } from '@tanstack/react-query';
import { useChange } from './changes';
import { get, type Paged, post, remove } from './client';

export const TILE_KINDS = ['kpi', 'chart', 'list', 'map', 'text'] as const;
export type TileKind = (typeof TILE_KINDS)[number];

/** A part of a board. What it is about stands in one of the three ids; `text` tiles have none. */
export interface Tile {
  id: string;
  kind: TileKind;
  title?: string;
  websiteId?: string;
  linkId?: string;
  pixelId?: string;
  /** Of `kpi`: which number. */
  metric?: string;
  /** Of `list`: which dimension. */
  type?: string;
  /** Of `text`. */
  text?: string;
  /** Columns of twelve. */
  width: number;
  height: 'low' | 'middle' | 'high';
}
export interface BoardParameters {
  tiles?: Tile[];
  [name: string]: unknown;
}
export interface Board {
  id: string;
  type: string;
  name: string;
  description: string;
  parameters: BoardParameters;
  userId: string | null;
  teamId: string | null;
  updatedAt: string;
}
export interface BoardFields {
  id?: string;
  name?: string;
  description?: string;
  parameters?: BoardParameters;
  /** Of a new one: the team that it belongs to; without, it is the person's own. */
  teamId?: string;
}

const LIST = '/api/boards';
const ONE = '/api/boards/{boardId}' as never;

/** The boards of this person and of these teams, the person's own first. */
export const useBoards = (teams: readonly string[] | undefined) =>
  useQuery({
    queryKey: ['boards', 'list', teams],
    queryFn: async ({ signal }) => {
      const ask = (path: string, teamId?: string) =>
        get(path as never, { ...(teamId ? { path: { teamId } } : {}), query: { pageSize: 200 }, signal }) as Promise<unknown> as Promise<Paged<Board>>;
      const answers = await Promise.all([ask(LIST), ...(teams ?? []).map((teamId) => ask('/api/teams/{teamId}/boards', teamId))]);
      return { data: [...new Map(answers.flatMap(({ data }) => data).map((board) => [board.id, board])).values()] };
    },
    enabled: teams !== undefined,
  });

export const useBoard = (boardId: string) =>
  useQuery({
    queryKey: ['boards', 'one', boardId],
    queryFn: ({ signal }) => get(ONE, { path: { boardId }, signal }) as Promise<unknown> as Promise<Board>,
  });

/** Makes a board, or with `id` changes one; the answer is what it is then. */
export const useSaveBoard = () =>
  useChange(
    ({ id, ...body }: BoardFields) =>
      (id ? post(ONE, { path: { boardId: id }, body: body as never }) : post(LIST, { body: { type: 'mixed', ...body } as never })) as Promise<unknown> as Promise<Board>,
    ['boards'],
  );

export const useDeleteBoard = () => useChange((boardId: string) => remove(ONE, { path: { boardId } }), ['boards', 'list']);

export const getSource = ({ websiteId, linkId, pixelId }: Tile): string => websiteId ?? linkId ?? pixelId ?? '';
