import { Group } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { getSource, type Tile, useBoard } from '@/api/boards';
import type { OpenedShare } from '@/api/opened-share';
import { useWebsite } from '@/api/websites';
import { Await } from '@/components/states';
import boardClasses from '@/pages/boards/Boards.module.css';
import { readTiles } from '@/pages/boards/layout';
import { TileFrame } from '@/pages/boards/TileFrame';
import { CompareMenu } from '@/shell/CompareMenu';
import { RangePicker } from '@/shell/RangePicker';
import { TileContent, useTileTitle } from '@/tiles/BoardTiles';
import { ViewOf } from '@/view/SiteView';
import { readView, type Search, type View } from '@/view/view';
import classes from './Share.module.css';
import { ShareFoot, ShareHead } from './ShareHead';

/** A shared board, as it was arranged. */
export function SharedBoard({ share }: { share: OpenedShare }) {
  const raw = JSON.stringify(useSearch({ strict: false }));
  const view = useMemo(() => readView(JSON.parse(raw) as Search), [raw]);
  const board = useBoard(share.id);
  const tiles = readTiles(board.data?.parameters.tiles);
  const several = new Set(tiles.map(getSource).filter(Boolean)).size > 1;
  return (
    <div className={classes.page}>
      <ShareHead name={board.data?.name ?? '…'} detail={board.data?.description} />
      <main>
        <ViewOf websiteId={share.id} view={view} readOnly>
          <Group justify="flex-end" mb="sm" gap={8}><CompareMenu /><RangePicker /></Group>
        </ViewOf>
        <Await query={board}>
          <div className={boardClasses.grid}>
            {tiles.map((tile) => <SharedTile key={tile.id} tile={tile} view={view} several={several} />)}
          </div>
        </Await>
      </main>
      <ShareFoot />
    </div>
  );
}

/** A tile, with the name of its website where the board is about several things. */
function SharedTile({ tile, view, several }: { tile: Tile; view: View; several: boolean }) {
  const title = useTileTitle();
  const website = useWebsite(tile.websiteId ?? '', several && !!tile.websiteId);
  return <TileFrame tile={tile} title={title(tile)} source={website.data?.name}><TileContent tile={tile} view={view} readOnly /></TileFrame>;
}
