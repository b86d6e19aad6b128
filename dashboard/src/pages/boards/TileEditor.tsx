import { Button, Group, Modal, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { getSource, type Tile, TILE_KINDS, type TileKind } from '@/api/boards';
import { useAllTracked } from '@/api/tracked';
import { useWebsites } from '@/api/websites';
import { DIMENSIONS } from '@/pages/overview/dimensions';
import { NUMBER_NAMES } from '@/tiles/numbers';
import { makeTile, WIDTHS } from './layout';

const MOST_TEXT = 2_000;
const MOST_TITLE = 100;

/** The form of one tile: what it shows, of what, and how large. */
export function TileEditor({ tile: given, onDone, onClose }: { tile: Tile; onDone: (tile: Tile) => void; onClose: () => void }) {
  const t = useTranslations('boards');
  const to = useTranslations('overview');
  const [tile, setTile] = useState(given);
  const sources = useSources();
  const set = (change: Partial<Tile>) => setTile({ ...tile, ...change });
  const source = getSource(tile);
  const refusals = useTranslations('refusals');
  const tooLong = (text: string | undefined, most: number) => (text ?? '').length > most && refusals('long', { count: most });
  const faults = { text: tile.kind === 'text' && tooLong(tile.text, MOST_TEXT), title: tooLong(tile.title, MOST_TITLE) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(tile);
  };
  const choose = (id: string | null) => {
    const kind = sources.find((group) => group.items.some(({ value }) => value === id))?.key;
    const { websiteId: _site, linkId: _link, pixelId: _pixel, ...rest } = tile;
    setTile(id && kind ? { ...rest, [kind]: id } : rest);
  };
  return (
    <Modal opened onClose={onClose} title={t('tile')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <SegmentedControl
            aria-label={t('kind')}
            value={tile.kind}
            onChange={(kind) => set({ kind: kind as TileKind, width: makeTile(kind as TileKind).width })}
            data={TILE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            fullWidth
          />
          {tile.kind === 'text' ? (
            <Textarea label={t('kinds.text')} value={tile.text ?? ''} onChange={(event) => set({ text: event.currentTarget.value })} autosize minRows={3} required error={faults.text} />
          ) : (
            <Select label={t('source')} data={sources.map(({ group, items }) => ({ group, items }))} value={source || null} onChange={choose} searchable required />
          )}
          {tile.kind === 'kpi' && (
            <Select label={t('number')} data={NUMBER_NAMES.map((name) => ({ value: name, label: to(name) }))} value={tile.metric ?? 'visitors'} allowDeselect={false} onChange={(metric) => metric && set({ metric })} />
          )}
          {tile.kind === 'list' && (
            <Select label={t('dimension')} data={DIMENSIONS.map((name) => ({ value: name, label: to(`types.${name}`) }))} value={tile.type ?? 'path'} allowDeselect={false} searchable onChange={(type) => type && set({ type })} />
          )}
          <TextInput label={t('tileTitle')} value={tile.title ?? ''} onChange={(event) => set({ title: event.currentTarget.value })} error={faults.title} />
          <Group grow>
            <Select label={t('width')} data={WIDTHS.map((width) => ({ value: String(width), label: `${width} / 12` }))} value={String(tile.width)} allowDeselect={false} onChange={(width) => set({ width: Number(width) })} />
            <Select
              label={t('height')}
              disabled={tile.kind === 'kpi' || tile.kind === 'text'}
              data={(['low', 'middle', 'high'] as const).map((height) => ({ value: height, label: t(`heights.${height}`) }))}
              value={tile.height}
              allowDeselect={false}
              onChange={(height) => set({ height: height as Tile['height'] })}
            />
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" disabled={!!faults.text || !!faults.title || (tile.kind === 'text' ? !tile.text?.trim() : !source)}>{t('done')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Everything whose numbers a tile may show, in groups. */
export function useSources() {
  const t = useTranslations('boards');
  const websites = useWebsites();
  const links = useAllTracked('links');
  const pixels = useAllTracked('pixels');
  const list = (rows: { id: string; name: string }[] = []) => rows.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { key: 'websiteId', group: t('sources.websites'), items: list(websites.data?.data) },
    { key: 'linkId', group: t('sources.links'), items: list(links.data?.data) },
    { key: 'pixelId', group: t('sources.pixels'), items: list(pixels.data?.data) },
  ] as const;
}
