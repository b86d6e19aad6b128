import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { StyleInjector } from '@dnd-kit/dom';
import { move } from '@dnd-kit/helpers';
import { DragDropProvider } from '@dnd-kit/react';
import { IconArrowLeft, IconLayoutBoard, IconPencil, IconPlus, IconShare } from '@tabler/icons-react';
import { Link, useBlocker, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { ApiError, MISSING } from '@/api/client';
import { type Board, getSource, type Tile, useBoard, useSaveBoard } from '@/api/boards';
import { NONCE } from '@/base';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useSubmit } from '@/components/form';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { CompareMenu } from '@/shell/CompareMenu';
import { NotFound } from '@/shell/NotFound';
import { RangePicker } from '@/shell/RangePicker';
import { TileContent, useTileTitle } from '@/tiles/BoardTiles';
import { ViewOf } from '@/view/SiteView';
import { readView, type Search } from '@/view/view';
import classes from './Boards.module.css';
import { EditedTile } from './EditedTile';
import { makeTile, moveTile, readTiles, resizeTile } from './layout';
import { ShareBoard } from './ShareBoard';
import { TileEditor, useSources } from './TileEditor';
import { TileFrame } from './TileFrame';

/** A board, to be looked at and to be arranged. */
export default function BoardDetail() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const query = useBoard(id);
  if (query.error instanceof ApiError && MISSING.includes(query.error.status)) return <NotFound />;
  return (
    <div className={classes.page}>
      <Await query={query} skeleton={<LoadingRows rows={8} />}>
        {query.data && <Arranged key={id} board={query.data} />}
      </Await>
    </div>
  );
}

function Arranged({ board }: { board: Board }) {
  const t = useTranslations('boards');
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Search & { edit?: string };
  const raw = JSON.stringify(search);
  const view = useMemo(() => readView(JSON.parse(raw) as Search), [raw]);
  const title = useTileTitle();
  const sources = useSources().flatMap(({ items }) => items);
  const save = useSaveBoard();
  const [tiles, setTiles] = useState(() => readTiles(board.parameters.tiles));
  const [editing, setEditing] = useState(search.edit === '1');
  const [tile, setTile] = useState<Tile>();
  const [sharing, setSharing] = useState(false);
  useEffect(() => {
    if (!editing) setTiles(readTiles(board.parameters.tiles));
  }, [board, editing]);

  const unsaved = editing && JSON.stringify(tiles) !== JSON.stringify(readTiles(board.parameters.tiles));
  const way = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  const leave = () => {
    setEditing(false);
    if (search.edit) void navigate({ to: '.', search: ((before: Search) => Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'edit'))) as never, replace: true });
  };
  const form = useSubmit(() => save({ id: board.id, parameters: { ...board.parameters, tiles } }), leave);
  const put = (changed: Tile) => {
    setTiles(tiles.some(({ id }) => id === changed.id) ? tiles.map((old) => (old.id === changed.id ? changed : old)) : [...tiles, changed]);
    setTile(undefined);
  };
  const several = new Set(tiles.map(getSource).filter(Boolean)).size > 1;
  const changes = useRights().changes(board);
  const add = changes && <Button size="xs" variant={tiles.length ? 'default' : 'filled'} leftSection={<IconPlus size={14} />} onClick={() => { setEditing(true); setTile(makeTile('kpi')); }}>{t('add')}</Button>;

  return (
    <>
      <Anchor component={Link} to="/boards" size="sm" c="dimmed"><IconArrowLeft size={14} style={{ verticalAlign: -2 }} aria-hidden /> {t('title')}</Anchor>
      <Group justify="space-between" mt={6} mb="md" gap="sm">
        <div className={classes.heading}>
          <Title order={1}>{board.name}</Title>
          {board.description && <Text size="sm" c="dimmed">{board.description}</Text>}
        </div>
        <Group gap={8}>
          {editing ? (
            <>
              {form.fault && <Text size="sm" c="red" role="alert">{t('failed')} {form.fault}</Text>}
              {add}
              <Button size="xs" variant="default" onClick={leave}>{t('cancel')}</Button>
              <Button size="xs" loading={form.busy} onClick={() => form.submit()}>{t('save')}</Button>
            </>
          ) : (
            <>
              {changes && tiles.length > 0 && <Button size="xs" variant="default" leftSection={<IconShare size={14} />} onClick={() => setSharing(true)}>{t('share')}</Button>}
              {changes && tiles.length > 0 && <Button size="xs" variant="default" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>{t('arrange')}</Button>}
              <ViewOf websiteId={tiles.map(getSource).find(Boolean) ?? ''} view={view}>
                <CompareMenu />
                <RangePicker />
              </ViewOf>
            </>
          )}
        </Group>
      </Group>
      {tiles.length === 0 ? (
        <EmptyState tall icon={IconLayoutBoard} title={t('empty')} hint={t('emptyHint')} action={add} />
      ) : (
        <Grid editing={editing} onTiles={setTiles}>
          {tiles.map((one, index) => {
            const shown = { tile: one, title: title(one), source: several ? sources.find(({ value }) => value === getSource(one))?.label : undefined };
            const content = <TileContent tile={one} view={view} />;
            return editing ? (
              <EditedTile
                key={one.id}
                {...shown}
                index={index}
                onMove={(steps) => setTiles(moveTile(tiles, one.id, steps))}
                onResize={(steps) => setTiles(resizeTile(tiles, one.id, steps))}
                onEdit={() => setTile(one)}
                onRemove={() => setTiles(tiles.filter(({ id }) => id !== one.id))}
              >
                {content}
              </EditedTile>
            ) : (
              <TileFrame key={one.id} {...shown}>{content}</TileFrame>
            );
          })}
        </Grid>
      )}
      {sharing && <ShareBoard board={board} onClose={() => setSharing(false)} />}
      <ConfirmDialog opened={way.status === 'blocked'} onClose={() => way.reset?.()} title={t('unsaved')} action={t('discard')} onConfirm={async () => way.proceed?.()}>
        {t('unsavedHint')}
      </ConfirmDialog>
      {tile && <TileEditor tile={tile} onDone={put} onClose={() => setTile(undefined)} />}
    </>
  );
}

/** Where tiles stand, and while they are arranged may be dragged. */
function Grid({ editing, onTiles, children }: { editing: boolean; onTiles: (change: (tiles: Tile[]) => Tile[]) => void; children: ReactNode }) {
  const grid = <div className={classes.grid}>{children}</div>;
  if (!editing) return grid;
  return (
    <DragDropProvider
      plugins={(defaults) => (NONCE ? [...defaults, StyleInjector.configure({ nonce: NONCE })] : defaults)}
      onDragEnd={(event) => {
        if (!event.canceled) onTiles((tiles) => move(tiles, event));
      }}
    >
      {grid}
    </DragDropProvider>
  );
}
