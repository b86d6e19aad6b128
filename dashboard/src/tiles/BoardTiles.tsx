import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { getSource, type Tile } from '@/api/boards';
import { DIMENSIONS } from '@/pages/overview/dimensions';
import { ViewOf } from '@/view/SiteView';
import { type Field, toggleFilter } from '@/view/filters';
import { nameRange } from '@/view/range';
import { type View, writeView } from '@/view/view';
import { ListTile } from './ListTile';
import { MapTile } from './MapTile';
import { NUMBER_NAMES, type NumberName } from './numbers';
import { NumberTile } from './NumberTile';
import { SeriesTile } from './SeriesTile';

const HEIGHTS = { low: 180, middle: 280, high: 420 } as const;
const ROWS = { low: 5, middle: 8, high: 13 } as const;

const getNumber = ({ metric }: Tile): NumberName => NUMBER_NAMES.find((name) => name === metric) ?? 'visitors';
const getType = ({ type }: Tile): string => (type && DIMENSIONS.includes(type) ? type : 'path');

/** What a tile is called where it was given no name. */
export function useTileTitle(): (tile: Tile) => string {
  const t = useTranslations('overview');
  const tb = useTranslations('boards');
  return (tile) => {
    if (tile.title) return tile.title;
    if (tile.kind === 'list') return t(`types.${getType(tile)}`);
    if (tile.kind === 'kpi') return t(getNumber(tile));
    return tile.kind === 'map' ? t('map') : tb(`kinds.${tile.kind}`);
  };
}

/** The content of a tile, with the range of the view. */
export function TileContent({ tile, view, readOnly = false }: { tile: Tile; view: View; readOnly?: boolean }) {
  const t = useTranslations('boards');
  const navigate = useNavigate();
  if (tile.kind === 'text') return <>{tile.text ?? ''}</>;
  const source = getSource(tile);
  if (!source) return <Text size="sm" c="dimmed">{t('noSource')}</Text>;
  const height = HEIGHTS[tile.height] ?? HEIGHTS.middle;
  /** The website of the tile, with the value as its filter. */
  const open = (field: Field, value: string) =>
    void navigate({ to: `/websites/${source}` as never, search: writeView({ ...view, range: nameRange(view.range), filters: toggleFilter([], field, value), own: {} }) as never });
  return (
    <ViewOf websiteId={source} view={view} readOnly={readOnly}>
      {tile.kind === 'kpi' && <NumberTile name={getNumber(tile)} {...(tile.title ? { label: tile.title } : {})} />}
      {tile.kind === 'chart' && <SeriesTile height={height} />}
      {tile.kind === 'list' && <ListTile type={getType(tile)} limit={ROWS[tile.height] ?? ROWS.middle} onPick={!readOnly && tile.websiteId ? open : undefined} />}
      {tile.kind === 'map' && <MapTile height={height} />}
    </ViewOf>
  );
}
