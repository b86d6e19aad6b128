/** How tiles are placed: in their order, in twelve columns. */
import type { Tile, TileKind } from '@/api/boards';

export const WIDTHS = [3, 4, 6, 8, 12] as const;
const FIRST_WIDTH: Record<TileKind, number> = { kpi: 3, chart: 8, list: 4, map: 6, text: 6 };

export const makeTile = (kind: TileKind): Tile => ({ id: crypto.randomUUID(), kind, width: FIRST_WIDTH[kind], height: kind === 'kpi' ? 'low' : 'middle' });

/** The tiles with one of them some places later, or earlier. */
export function moveTile(tiles: Tile[], id: string, steps: number): Tile[] {
  const from = tiles.findIndex((tile) => tile.id === id);
  const to = from + steps;
  const tile = tiles[from];
  if (!tile || to < 0 || to >= tiles.length) return tiles;
  const rest = tiles.filter((other) => other.id !== id);
  return [...rest.slice(0, to), tile, ...rest.slice(to)];
}

/** The tiles with one of them wider (1) or narrower (-1). */
export const resizeTile = (tiles: Tile[], id: string, steps: number): Tile[] =>
  tiles.map((tile) => (tile.id === id ? { ...tile, width: nextWidth(tile.width, steps) } : tile));

function nextWidth(width: number, steps: number): number {
  const at = WIDTHS.findIndex((known) => known >= width);
  return WIDTHS[Math.min(Math.max((at < 0 ? WIDTHS.length - 1 : at) + steps, 0), WIDTHS.length - 1)] ?? width;
}

/** The tiles that a board has, whatever somebody else has put beside them. */
export const readTiles = (tiles: unknown): Tile[] =>
  Array.isArray(tiles) ? (tiles as Tile[]).filter((tile) => typeof tile?.id === 'string' && ['kpi', 'chart', 'list', 'map', 'text'].includes(tile.kind)) : [];
